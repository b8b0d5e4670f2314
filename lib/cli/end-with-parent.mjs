/**
 * Loaded into the application's process: should the program that started it be
 * killed outright, it ends too instead of holding the port on its own.
 */
if (process.channel) {
  process.on("disconnect", () => process.exit(1));
  // The channel alone must not keep a finished process alive.
  process.channel.unref();
}
