package dev.daylight.benchmarks.intake;

import dev.daylight.local.SignIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// Officers who file one request after the other, over HTTP, with a paper as heavy as a scanned page.
final class Filers {

    private static final String BOUNDARY = "benchmark-2f1b";
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI door;
    private final SignIn signIn;
    private final byte[] form;

    /// @param paperBytes about how heavy the paper is
    Filers(URI intake, URI realm, Clock clock, int paperBytes) {
        this.door = intake.resolve("/v1/data-requests");
        this.signIn = new SignIn(realm, clock);
        this.form = form(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), paperBytes);
    }

    /// What every call carries.
    byte[] form() {
        return form.clone();
    }

    Latencies file(int clients, Duration time) throws Exception {
        String token = token();
        long end = System.nanoTime() + time.toNanos();
        List<Double> millis = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(threads.submit(() -> fileUntil(end, token)));
            }
            for (Future<List<Double>> one : all) {
                millis.addAll(one.get());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return Latencies.of(millis.stream().mapToDouble(Double::doubleValue).toArray(), seconds);
    }

    private List<Double> fileUntil(long end, String token) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        while (System.nanoTime() < end) {
            long before = System.nanoTime();
            fileOne(token);
            millis.add((System.nanoTime() - before) / 1e6);
        }
        return millis;
    }

    /// Only what was recorded and admitted counts.
    private void fileOne(String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(door)
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .timeout(Duration.ofSeconds(60))
                        .POST(BodyPublishers.ofByteArray(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201 || !answer.body().contains("\"RECEIVED\"")) {
            throw new IllegalStateException(
                    "intake did not accept a request: " + answer.statusCode() + " " + answer.body());
        }
    }

    private String token() throws IOException, InterruptedException {
        var token = TOKEN.matcher(signIn.tokens("weber", SignIn.STRONG));
        if (!token.find()) {
            throw new IllegalStateException("no token in the answer of the identity provider");
        }
        return token.group(1);
    }

    private static byte[] form(LocalDate today, int paperBytes) {
        String request = """
                {"kind":"PRODUCTION","proceeding":"CRIMINAL","caseNumber":"4 Js 117/26","offence":"Fraud",
                 "legalProvision":"§ 263 StGB","maximumPenaltyYears":5,
                 "accounts":[{"type":"EMAIL","value":"kim@example.org"}],"categories":["SUBSCRIBER","CONTENT"],
                 "period":{"from":"%sT00:00:00Z","to":"%sT00:00:00Z"},
                 "instrument":{"type":"DE_DURCHSUCHUNG","issuerKind":"JUDGE",
                   "issuingAuthority":"Amtsgericht Musterstadt","issuedOn":"%s","reference":"51 Gs 1234/26"}}
                """.formatted(today.minusDays(60), today.minusDays(30), today.minusDays(10));
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "name=\"request\"", "application/json", request.getBytes(StandardCharsets.UTF_8));
        part(form, "name=\"instrument\"; filename=\"order.pdf\"", "application/pdf", paper(paperBytes));
        form.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
        return form.toByteArray();
    }

    private static void part(ByteArrayOutputStream form, String name, String type, byte[] content) {
        form.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\nContent-Type: "
                + type + "\r\n\r\n"));
        form.writeBytes(content);
        form.writeBytes(ascii("\r\n"));
    }

    /// A PDF of one page with a picture of noise on it, which nobody can compress: as a scan is.
    private static byte[] paper(int bytes) {
        byte[] noise = new byte[bytes];
        CRC32 random = new CRC32();
        for (int i = 0; i < bytes; i++) {
            random.update(i);
            noise[i] = (byte) random.getValue();
        }
        int side = (int) Math.sqrt(bytes);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        List<Integer> at = new ArrayList<>();
        pdf.writeBytes(ascii("%PDF-1.4\n"));
        object(pdf, at, "<< /Type /Catalog /Pages 2 0 R >>");
        object(pdf, at, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object(
                pdf,
                at,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /S 4 0 R >> >> >>");
        at.add(pdf.size());
        pdf.writeBytes(ascii("4 0 obj\n<< /Type /XObject /Subtype /Image /Width " + side + " /Height " + side
                + " /ColorSpace /DeviceGray /BitsPerComponent 8 /Length " + side * side + " >>\nstream\n"));
        pdf.write(noise, 0, side * side);
        pdf.writeBytes(ascii("\nendstream\nendobj\n"));
        String drawing = "q 595 0 0 842 0 0 cm /S Do Q";
        object(pdf, at, "<< /Length " + drawing.length() + " >>\nstream\n" + drawing + "\nendstream");
        int table = pdf.size();
        StringBuilder end = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        at.forEach(offset -> end.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        end.append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        pdf.writeBytes(ascii(end.toString()));
        return pdf.toByteArray();
    }

    private static void object(ByteArrayOutputStream pdf, List<Integer> at, String content) {
        at.add(pdf.size());
        pdf.writeBytes(ascii(at.size() + " 0 obj\n" + content + "\nendobj\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
