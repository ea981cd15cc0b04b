/**
 * Acts once the process that started this one is gone. npm passes a signal on to the shell that it runs a script with, and
 * that shell does not pass it on: without this, `kill` on `npm start` would leave the program running, with its port and
 * its data folder.
 */
export function onOrphaned(act: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, 500)
  timer.unref()
}
