package dev.daylight.local;

import dev.daylight.local.process.Launch;
import dev.daylight.local.process.OwnedProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// One PostgreSQL cluster with a database per service.
record PostgresPlan(Ground ground) implements PartPlan {

    @Override
    public void prepare() throws IOException, InterruptedException {
        if (Files.exists(data().resolve("daylight-ready"))) {
            forgetStaleLock();
            return;
        }
        // What a killed first start left behind is no cluster.
        Home.deleteTree(data());
        Files.createDirectories(data().getParent());
        Path password = Files.createTempFile(ground.home().run(), "initdb", "");
        Files.writeString(password, ground.secrets().databasePassword(Databases.SUPERUSER));
        try {
            run(List.of(
                    program("initdb"),
                    "--pgdata=" + data(),
                    "--username=" + Databases.SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    // The same order of letters on every machine, whatever languages it has.
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    ground.durable() ? "--sync-method=fsync" : "--no-sync"));
        } finally {
            Files.delete(password);
        }
        Files.createFile(data().resolve("daylight-ready"));
    }

    @Override
    public List<String> command() throws IOException, InterruptedException {
        String durable = ground.durable() ? "on" : "off";
        return asOrdinaryUser(List.of(
                program("postgres"),
                "-D",
                data().toString(),
                "-p",
                Integer.toString(ground.ports().postgres()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=300",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "fsync=" + durable,
                "-c",
                "full_page_writes=" + durable,
                "-c",
                "jit=off",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC",
                // A statement in the log could carry personal data.
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_error_verbosity=terse"));
    }

    @Override
    public boolean isReady() {
        return databases().answers();
    }

    @Override
    public void settle() {
        databases().createAll();
    }

    Databases databases() {
        return new Databases(ground.ports().postgres(), ground.secrets());
    }

    private Path data() {
        return ground.home().data(PartName.POSTGRES);
    }

    /// After a reboot the pid in the lock may belong to anybody, and PostgreSQL would refuse to start. Our own pid
    /// file is the better witness: [Part] has asked it before coming here.
    private void forgetStaleLock() throws IOException {
        Optional<OwnedProcess> own = ground.home().pidFile(PartName.POSTGRES).alive();
        if (own.isEmpty()) {
            Files.deleteIfExists(data().resolve("postmaster.pid"));
        }
    }

    /// PostgreSQL will not run as root. A user namespace of its own makes it nobody there, with no account needed.
    private static List<String> asOrdinaryUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        Path unshare = Launch.onPath("unshare")
                .orElseThrow(
                        () -> new StackProblem(
                                "PostgreSQL does not run as root, and unshare (package util-linux) is missing: install it or run as an ordinary user."));
        List<String> wrapped = new ArrayList<>(List.of(unshare.toString(), "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path log = ground.home().log(PartName.POSTGRES);
        int exit = new Launch(asOrdinaryUser(command), Map.of(), ground.home().run(), log)
                .run(ground.home().pidFile("initdb"));
        if (exit != 0) {
            throw new IOException(
                    "PostgreSQL could not make its cluster (as root this needs user namespaces), see " + log);
        }
    }

    private String program(String name) throws IOException, InterruptedException {
        Path jar = ground.checkout().part("postgres").getFirst();
        String release = jar.getFileName().toString().replace(".jar", "");
        return ground.cache()
                .once(release, folder -> unpack(jar, folder))
                .resolve("bin")
                .resolve(name)
                .toString();
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .map(ZipEntry.class::cast)
                    .orElseThrow(() -> new IOException(jar + " holds no PostgreSQL"));
            try (InputStream packed = zip.getInputStream(archive);
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, folder.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, target);
            String mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
        }
    }
}
