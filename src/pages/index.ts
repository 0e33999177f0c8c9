export { type PageResponse, readPage } from './read-page.js'
