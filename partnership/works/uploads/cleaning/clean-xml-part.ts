/** Parts that say nothing but who, when and with what: what stands in their place. */
const EMPTIED: readonly (readonly [name: RegExp, content: string])[] = [
  [/^docProps\/core\.xml$/i, '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'],
  [
    /^package\/services\/metadata\/core-properties\//i,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  ],
  [/^docProps\/app\.xml$/i, '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'],
  [/^docProps\/custom\.xml$/i, '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>'],
  [/(?:^|\/)people\.xml$/i, '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'],
  [/(?:^|\/)documenttasks\/[^/]*\.xml$/i, '<t:Tasks xmlns:t="http://schemas.microsoft.com/office/tasks/2019/documenttasks"/>'],
  [/(?:^|\/)persons\/[^/]*\.xml$/i, '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>'],
];
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Sources that a text cites stay; whatever else programmes keep beside the text goes. */
const OWN_XML = /^customXml\/item\d*\.xml$/i;
const SOURCES = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography";

const TAG = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/g;
/** Attributes of comments, changes, people and locks that name somebody; `Author` in their place, since some have to say something. */
const NAMING = /(\s(?:\w+:)?(?:author|initials|userName|userId|displayName|lastEditedBy|providerId)\s*=\s*)(?:"[^"]*"|'[^']*')/gi;
/** Elements whose text names somebody, or that programmes keep variables in. */
const NAMED = /<((?:\w+:)?(?:authors|docVars|mailMerge|lastModifiedBy|fileSharing))\b[^<>]*?(?:\/>|>[\s\S]*?<\/\1\s*>)/g;
const RELATIONSHIP = /<Relationship\b(?:[^<>"']|"[^"]*"|'[^']*')*>/g;

/** A part of an office file without names of those who wrote in it. */
export const cleanXmlPart = (name: string, bytes: Uint8Array): Uint8Array => {
  const emptied = EMPTIED.find(([pattern]) => pattern.test(name));
  if (emptied) return encoded(DECLARATION + emptied[1]);
  const text = decoded(bytes);
  if (OWN_XML.test(name)) return text.includes(SOURCES) ? encoded(text) : encoded(`${DECLARATION}<removed/>`);
  if (name.endsWith(".rels")) return encoded(cleanRelationships(text));
  const named = /(?:^|\/)(?:settings|comments\d*)\.xml$/i.test(name) ? text.replace(NAMED, keptAuthors) : text;
  return encoded(named.replace(TAG, (tag) => tag.replace(NAMING, '$1"Author"')));
};

/** A sheet's comments count in the list of their authors: as many stay, all of one name. */
const keptAuthors = (found: string, name: string): string => {
  if (!/(?:^|:)authors$/.test(name)) return "";
  const count = found.match(/<(?:\w+:)?author\b/g)?.length ?? 0;
  const prefix = name.includes(":") ? `${name.split(":")[0]}:` : "";
  return `<${name}>${`<${prefix}author>Author</${prefix}author>`.repeat(count)}</${name}>`;
};

/** Paths of files on somebody's machine name that machine's people; the picture of the first page is left out. */
const cleanRelationships = (text: string): string =>
  text.replace(RELATIONSHIP, (relationship) => {
    if (/\bTarget\s*=\s*["']\/?docProps\/thumbnail\./i.test(relationship)) return "";
    if (!/\bTargetMode\s*=\s*["']External["']/i.test(relationship)) return relationship;
    return relationship.replace(/(\bTarget\s*=\s*)(["'])(?:file:|[A-Za-z]:[\\/]|\\\\)[^"']*\2/i, '$1"about:blank"');
  });

/** Parts are UTF-8, or UTF-16 with its mark. */
const decoded = (bytes: Uint8Array): string => {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === "utf-8" ? text : text.replace(/^(<\?xml[^>]*encoding=)["'][^"']*["']/, '$1"UTF-8"');
};

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
