export { refusals } from './refusals.ts'
export { addressOf, isFileAddress, MOST_BYTES, openFolderStore } from './folder.ts'
export { listStored, placeOfFile } from './listing.ts'
export { agreedMediaType, sniffMediaType } from './sniff.ts'
