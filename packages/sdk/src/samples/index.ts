export { makeDocumentRecord, makeDocuments, type DocumentSampleOptions } from './documents.js';
export { makeRecords, type SampleOptions, type SampleRecord } from './records.js';
export { makeMessageRecord, makeMessages } from './messages.js';
export { makeStories, makeStory, storySteps, type StoryArtefact, type StoryStep } from './story.js';
export { documentDefectKinds, plantDocumentDefect, type PlantedDefect } from './document-defects.js';
export { plantRecordDefect, recordDefectKinds } from './record-defects.js';
export { createRandom, type Random } from './random.js';
