// The server sends the library's own file for browsers under this name; its one export has no other name.
// oxlint-disable-next-line import/no-default-export
export { default } from 'markdown-it'
