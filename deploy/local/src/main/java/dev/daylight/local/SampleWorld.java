package dev.daylight.local;

import dev.daylight.local.process.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/// The made-up people, agencies and history of a local stack. They are brought in by a program of its own, which knows
/// what is there already and adds only what is missing.
public final class SampleWorld {

    private SampleWorld() {}

    /// Furnishes a stack whose parts are all ready; returns when everything is there.
    public static void load(LocalStack stack) {
        Ground ground = stack.ground();
        Path log = stack.logs().resolve("world.log");
        try {
            Launch world = new Launch(
                    JavaCommand.withHeap(96).main(ground.checkout().standIns(), "dev.daylight.standins.WorldMain"),
                    StandInPlan.forWorld(ground),
                    ground.home().run(),
                    log);
            if (world.run(ground.home().pidFile("world")) != 0) {
                throw new StackProblem("The sample world could not be loaded, see " + log + ".");
            }
        } catch (IOException e) {
            throw new StackProblem("The sample world could not be loaded: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Loading the sample world was interrupted.", e);
        }
    }

    /// The certificates with which agencies' programs call.
    public static MachineCertificates certificates(LocalStack stack) {
        return MachineCertificates.in(stack.ground().home().path(), Clock.systemUTC());
    }

    /// Where the agencies keep their private keys, `<name>.key.pem` each.
    public static Path agencies(LocalStack stack) {
        return stack.ground().home().path().resolve("agencies");
    }
}
