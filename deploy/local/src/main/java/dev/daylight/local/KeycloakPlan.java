package dev.daylight.local;

import dev.daylight.local.process.Launch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Keycloak with the realm `daylight`. Its build for this configuration takes longer than all other starts together,
/// so it is made once per checkout; each stack then has a home of links to it and a database of its own.
record KeycloakPlan(Ground ground) implements PartPlan {

    private static final List<String> PROGRAM = List.of("conf", "providers", "themes", "lib", "version.txt");

    @Override
    public void prepare() throws IOException, InterruptedException {
        Path built = built();
        Files.createDirectories(data());
        for (String name : PROGRAM) {
            Path link = data().resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, built.resolve(name));
        }
        importRealm();
    }

    @Override
    public List<String> command() throws IOException, InterruptedException {
        MachineCertificates certificates = MachineCertificates.in(ground.home().path(), Clock.systemUTC());
        return java(
                built(),
                data(),
                archive(),
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ground.ports().keycloak(),
                "--http-management-port=" + ground.ports().keycloakManagement(),
                "--https-port=" + ground.ports().keycloakTls(),
                "--https-key-store-file=" + certificates.server(),
                "--https-trust-store-file=" + certificates.trust(),
                "--hostname=" + ground.ports().url(PartName.KEYCLOAK),
                "--db-url=jdbc:h2:file:" + data().resolve("data/h2/keycloakdb")
                        + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=0");
    }

    @Override
    public Map<String, String> environment() {
        String password =
                MachineCertificates.in(ground.home().path(), Clock.systemUTC()).password();
        return Map.of(
                "KC_HTTPS_KEY_STORE_PASSWORD",
                password,
                "KC_HTTPS_TRUST_STORE_PASSWORD",
                password,
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                ground.secrets().keycloakAdminPassword(),
                "MALLOC_ARENA_MAX",
                "2");
    }

    @Override
    public Optional<ClassArchive> classes() {
        return Optional.of(archive());
    }

    /// The port opens long before the realm has been imported, so the realm itself is asked.
    @Override
    public boolean isReady() {
        return Probe.status(ground.ports().url(PartName.KEYCLOAK) + "/realms/daylight/.well-known/openid-configuration")
                == 200;
    }

    private Path data() {
        return ground.home().data(PartName.KEYCLOAK);
    }

    private ClassArchive archive() {
        return ground.classes(PartName.KEYCLOAK, List.of(ground.cache().path(), distribution()));
    }

    private Path built() throws IOException, InterruptedException {
        return ground.cache().once(release() + "-built-tls", this::build);
    }

    private Path distribution() {
        return ground.checkout().part("keycloak").getFirst();
    }

    private String release() {
        return distribution().getFileName().toString().replace(".zip", "");
    }

    /// Keycloak imports a realm only once. When the file has changed since, its database starts anew; people keep
    /// their ids, which the file fixes.
    private void importRealm() throws IOException {
        Path realm = ground.checkout().realm();
        Path imported = data().resolve("data/import/daylight-realm.json");
        if (Files.exists(imported) && digest(imported).equals(digest(realm))) {
            return;
        }
        Home.deleteTree(data().resolve("data"));
        Files.createDirectories(imported.getParent());
        Files.copy(realm, imported, StandardCopyOption.REPLACE_EXISTING);
    }

    private void build(Path folder) throws IOException, InterruptedException {
        unzip(folder);
        Path log = ground.home().log(PartName.KEYCLOAK);
        int exit = new Launch(
                        java(
                                folder,
                                folder,
                                null,
                                "build",
                                "--db=dev-file",
                                "--health-enabled=true",
                                // Programs show a certificate at the token address; people have none.
                                "--https-client-auth=request"),
                        Map.of(),
                        folder,
                        log)
                .run(ground.home().pidFile("keycloak-build"));
        if (exit != 0) {
            throw new IOException("Keycloak could not be built for this configuration, see " + log);
        }
    }

    /// The distribution has one top folder, which is left out.
    private void unzip(Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(distribution());
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = folder.resolve(name).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive of Keycloak points outside its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }

    /// What its own start script would run; the script is left out because it stays in between as a process.
    private static List<String> java(Path program, Path home, @Nullable ClassArchive classes, String... arguments) {
        JavaCommand command = JavaCommand.withHeap(320);
        if (classes != null) {
            command.rememberingClassesIn(classes);
        }
        List<String> options = new ArrayList<>(List.of(
                "-XX:MaxMetaspaceSize=256m",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            options.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        return command.with(options.toArray(String[]::new))
                .main(
                        List.of(program.resolve("lib/quarkus-run.jar")),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        arguments);
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
