package dev.daylight.local;

import dev.daylight.local.process.Launch;
import dev.daylight.local.process.OwnedProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Starts [Up] as a program of its own, repeats what it says until everything is ready, and goes.
final class DetachedUp {

    private final Home home;
    private final List<String> options;

    DetachedUp(Home home, List<String> options) {
        this.home = home;
        this.options = options;
    }

    static Path log(Home home) {
        return home.logs().resolve("launcher.log");
    }

    int run() {
        home.demandWritable();
        home.launcher().alive().ifPresent(other -> {
            throw new StackProblem("Daylight runs already in " + home.path() + " (process " + other.pid()
                    + "): stop it with ./dev down first.");
        });
        try {
            Files.deleteIfExists(home.ready());
            Files.deleteIfExists(log(home));
            OwnedProcess launcher = new Launch(
                            command(), environment(), Path.of("").toAbsolutePath(), log(home))
                    .start(home.launcher());
            return follow(launcher);
        } catch (IOException e) {
            throw new StackProblem("The launcher could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int follow(OwnedProcess launcher) throws IOException, InterruptedException {
        try (RandomAccessFile said = new RandomAccessFile(log(home).toFile(), "r")) {
            while (true) {
                // Looked at first: what is said before must still be repeated.
                boolean alive = launcher.isAlive();
                boolean ready = Files.exists(home.ready()) && saidReady(said);
                repeat(said);
                if (ready || !alive) {
                    return ready ? 0 : 1;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static boolean saidReady(RandomAccessFile said) throws IOException {
        long here = said.getFilePointer();
        byte[] all = new byte[(int) said.length()];
        said.seek(0);
        said.readFully(all);
        said.seek(here);
        return new String(all, StandardCharsets.UTF_8).contains("stops everything.");
    }

    private static void repeat(RandomAccessFile said) throws IOException {
        byte[] more = new byte[(int) (said.length() - said.getFilePointer())];
        said.readFully(more);
        System.out.print(new String(more, StandardCharsets.UTF_8));
        System.out.flush();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "up"));
        options.stream().filter(option -> !option.equals("--detach")).forEach(command::add);
        return command;
    }

    private static Map<String, String> environment() {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("DAYLIGHT_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
