import { homePage } from "#web";
import { homeData } from "../pages/home-data.ts";
import type { PageRoute } from "./page-route.ts";

export const homeRoute: PageRoute = {
  path: "/",
  answer: (_, { reader, frame }) => ({ page: homePage(homeData(reader, frame.messages), frame) }),
};
