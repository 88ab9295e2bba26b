package dev.daylight.standins;

import java.util.logging.Level;
import java.util.logging.Logger;

/// How each main method runs: quiet libraries, and a sentence instead of a stack trace when something is missing.
final class Program {

    /// Kept here, or the logging library would forget the level together with the logger.
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    @FunctionalInterface
    interface Work {
        void run(Settings settings) throws Exception;
    }

    private Program() {}

    static void run(String name, Work work) {
        // Its default is a page of settings at every start, and every failed connection once a second.
        KAFKA.setLevel(Level.SEVERE);
        try {
            work.run(new Settings(System.getenv()));
        } catch (Settings.Missing missing) {
            System.err.println(name + " cannot start: " + missing.getMessage());
            System.exit(2);
        } catch (Exception failed) {
            System.err.println(name + " failed: " + failed);
            System.exit(1);
        }
    }
}
