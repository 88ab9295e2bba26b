package dev.daylight.review.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a bag (RFC 8493) file by file into a ZIP. Digests are made on the way, so the manifests come last, then the
/// signatures over the manifests of the tag files. Through these a signature covers every byte.
final class Bag {

    private static final String SHA256_MANIFEST = "manifest-sha256.txt";
    private static final String SHA512_MANIFEST = "manifest-sha512.txt";

    private final ZipOutputStream zip;
    private final String folder;
    private final Instant at;
    private final List<Fixity> payload = new ArrayList<>();
    private final List<Fixity> tags = new ArrayList<>();

    /// @param folder everything lies in, so that what is unpacked stays together
    Bag(OutputStream out, String folder, Instant at) throws IOException {
        this.zip = new Zip(out);
        this.folder = folder;
        this.at = at;
        tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    }

    /// A file of the payload, `data/` and so on; one at a time.
    OutputStream file(String path) throws IOException {
        return new Entry(path, payload);
    }

    void file(String path, byte[] bytes) throws IOException {
        try (OutputStream file = file(path)) {
            file.write(bytes);
        }
    }

    List<Fixity> payload() {
        return List.copyOf(payload);
    }

    /// @param info for `bag-info.txt`, in this order
    void finish(Map<String, String> info, PackageSignature signature) throws IOException {
        StringBuilder text = new StringBuilder();
        info.forEach((label, value) -> text.append(label)
                .append(": ")
                .append(value.replaceAll("\\R", " "))
                .append('\n'));
        text.append("Bagging-Date: ")
                .append(LocalDate.ofInstant(at, ZoneOffset.UTC))
                .append('\n');
        text.append("Payload-Oxum: ")
                .append(payload.stream().mapToLong(Fixity::bytes).sum())
                .append('.')
                .append(payload.size())
                .append('\n');
        tag("bag-info.txt", text.toString());
        tag(SHA256_MANIFEST, manifest(payload, Fixity::sha256));
        tag(SHA512_MANIFEST, manifest(payload, Fixity::sha512));
        List<Fixity> named = List.copyOf(tags);
        sign("tag" + SHA256_MANIFEST, manifest(named, Fixity::sha256), signature);
        sign("tag" + SHA512_MANIFEST, manifest(named, Fixity::sha512), signature);
        zip.finish();
    }

    private void sign(String path, String manifest, PackageSignature signature) throws IOException {
        tag(path, manifest);
        try (OutputStream file = new Entry(path + ".p7s", tags)) {
            file.write(signature.over(manifest.getBytes(StandardCharsets.UTF_8), at));
        }
    }

    /// As `sha256sum -c` reads it.
    private static String manifest(List<Fixity> files, Function<Fixity, String> digest) {
        StringBuilder manifest = new StringBuilder();
        files.forEach(file -> manifest.append(digest.apply(file))
                .append("  ")
                .append(file.path())
                .append('\n'));
        return manifest.toString();
    }

    private void tag(String path, String text) throws IOException {
        try (OutputStream file = new Entry(path, tags)) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    private static final class Zip extends ZipOutputStream {

        Zip(OutputStream out) {
            super(out, StandardCharsets.UTF_8);
            // Compressing costs more time than everything else together.
            setLevel(Deflater.NO_COMPRESSION);
            // Instead of 512 bytes: each filling is a native call, and a block with a head of its own.
            buf = new byte[64 << 10];
        }
    }

    private final class Entry extends OutputStream {

        private final String path;
        private final List<Fixity> files;
        private final MessageDigest sha256 = digest("SHA-256");
        private final MessageDigest sha512 = digest("SHA-512");
        private long bytes;

        Entry(String path, List<Fixity> files) throws IOException {
            this.path = path;
            this.files = files;
            ZipEntry entry = new ZipEntry(folder + "/" + path);
            entry.setTimeLocal(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
            zip.putNextEntry(entry);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] source, int from, int length) throws IOException {
            sha256.update(source, from, length);
            sha512.update(source, from, length);
            zip.write(source, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            zip.closeEntry();
            HexFormat hex = HexFormat.of();
            files.add(new Fixity(path, bytes, hex.formatHex(sha256.digest()), hex.formatHex(sha512.digest())));
        }
    }
}
