package dev.daylight.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The source tree in which the parts and services were built.
record Checkout(Path root) {

    /// The one around the working folder, or the one `DAYLIGHT_CHECKOUT` names.
    static Checkout find() {
        String named = Optional.ofNullable(System.getenv("DAYLIGHT_CHECKOUT")).orElse("");
        Path start = Path.of(named).toAbsolutePath().normalize();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("deploy/local/parts/pom.xml")))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new StackProblem(
                        "No Daylight checkout around " + start + ": go into one, or name it in DAYLIGHT_CHECKOUT."));
    }

    /// The jars of a foreign server.
    List<Path> part(String part) {
        return jars(
                root.resolve("deploy/local/parts").resolve(part).resolve("target/lib"), "deploy/local/parts/" + part);
    }

    /// A module's own jar and all it needs.
    List<Path> standIns() {
        Path module = root.resolve("deploy/local/stand-ins");
        return Stream.of(module.resolve("target"), module.resolve("target/lib"))
                .flatMap(folder -> jars(folder, "deploy/local/stand-ins").stream())
                .toList();
    }

    Path service(PartName service) {
        String module = service.label() + "-service";
        Path jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw notBuilt(module);
        }
        return jar;
    }

    Path realm() {
        return root.resolve("deploy/local/realm/daylight-realm.json");
    }

    private static List<Path> jars(Path folder, String module) {
        if (!Files.isDirectory(folder)) {
            throw notBuilt(module);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.toString().matches(".*\\.(jar|zip)"))
                    .filter(file -> !file.toString().matches(".*-(sources|javadoc|tests)\\.jar"))
                    .sorted()
                    .toList();
            if (jars.isEmpty()) {
                throw notBuilt(module);
            }
            return jars;
        } catch (IOException e) {
            throw new StackProblem(folder + " cannot be read.", e);
        }
    }

    private static StackProblem notBuilt(String module) {
        return new StackProblem("Module " + module + " has not been built: run ./mvnw -pl " + module + " package.");
    }
}
