package dev.daylight.intake.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the operator trusts, as it stands in the folder: `anchors/` holds certificates (PEM or DER,
/// several in a PEM file if you like), `crls/` revocation lists (the same), `authorities.json` says who
/// signs for whom.
///
/// @param lists revocation lists, DER
record Trust(List<X509Certificate> anchors, List<byte[]> lists, Authorities authorities) {

    static final Trust NOBODY = new Trust(List.of(), List.of(), Authorities.NONE);

    /// @throws UnfitTrust when a file is not what its place says
    static Trust read(Path folder) {
        try {
            List<X509Certificate> anchors = new ArrayList<>();
            for (Path file : files(folder.resolve("anchors"))) {
                anchors.addAll(certificates(file));
            }
            List<byte[]> lists = new ArrayList<>();
            for (Path file : files(folder.resolve("crls"))) {
                lists.addAll(revocations(file));
            }
            Path mapping = folder.resolve("authorities.json");
            Authorities authorities =
                    Files.exists(mapping) ? Authorities.read(Files.readAllBytes(mapping)) : Authorities.NONE;
            return new Trust(List.copyOf(anchors), List.copyOf(lists), authorities);
        } catch (IOException e) {
            throw new UnfitTrust("the trust folder cannot be read");
        }
    }

    /// In a fixed order; hidden files are somebody's half-finished copy.
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        try {
            List<X509Certificate> certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!certificates.isEmpty()) {
                return certificates;
            }
        } catch (GeneralSecurityException e) {
            // Said below, for both ways of being no certificate.
        }
        throw new UnfitTrust("anchors/" + file.getFileName() + " in the trust folder is no certificate");
    }

    private static List<byte[]> revocations(Path file) throws IOException {
        try {
            List<byte[]> lists = new ArrayList<>();
            for (var list : CertificateFactory.getInstance("X.509")
                    .generateCRLs(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                lists.add(((X509CRL) list).getEncoded());
            }
            if (!lists.isEmpty()) {
                return lists;
            }
        } catch (GeneralSecurityException e) {
            // Said below.
        }
        throw new UnfitTrust("crls/" + file.getFileName() + " in the trust folder is no revocation list");
    }
}
