// What of confirmations of addresses leaves the room, by its door.
export {
  awaitedConfirmation,
  confirmAddress,
  confirmationForMail,
  forgetConfirmations,
  sendConfirmationAgain,
  type AwaitedConfirmation,
  type Confirmed,
} from "./confirmation-actions.ts";
