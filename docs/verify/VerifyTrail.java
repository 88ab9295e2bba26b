import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies an export of Daylight's audit trail. Needs nothing but a Java 17 or newer:
 *
 *   java VerifyTrail.java trail.ndjson trail-keys.json [kept-head.json]
 *
 * trail-keys.json is what the service answers at /v1/trail-keys; keep it from a day on which you trusted it.
 * kept-head.json is a line with a head from an earlier export: with it, a trail that was cut off, or made anew with the
 * service's own key, is found as well.
 *
 * Every line is a link of the chain or a head. Checked is that
 *  - numbers follow each other without a gap, and each link names the hash of the one before;
 *  - an entry that is shown has the digest that its link names: SHA-256 over the bytes of the entry as they stand there;
 *  - the hash of a link is SHA-256 over its number, the hash before and the digest, each ended by a line feed;
 *  - each head is signed by one of the keys (Ed25519, over the bytes of the head) and names the link before it;
 *  - the last line is a head, so that nothing behind it was left out.
 *
 * Ends with 0 when all of that holds, with 1 and the first line that does not otherwise.
 */
public final class VerifyTrail {

    private static final Pattern LINK = Pattern.compile("\\{\"sequence\":([1-9]\\d{0,17}),\"previous\":\"([0-9a-f]{64})\","
            + "\"digest\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\"(?:,\"entry\":(\\{.*\\}))?\\}");
    private static final Pattern HEAD = Pattern.compile("\\{\"head\":(\\{\"sequence\":([1-9]\\d{0,17}),"
            + "\"hash\":\"([0-9a-f]{64})\",\"at\":\"([0-9TZ:.-]+)\",\"key\":\"([A-Za-z0-9._-]+)\"\\}),"
            + "\"signature\":\"([A-Za-z0-9_-]+)\"\\}");
    private static final Pattern KEY = Pattern.compile("\\{[^{}]*\\}");

    private final Map<String, PublicKey> keys;
    private long sequence;
    private String hash = "0".repeat(64);
    private long first;
    private long shown;
    private long heads;
    private String sealedAt;

    private VerifyTrail(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("java VerifyTrail.java trail.ndjson trail-keys.json [kept-head.json]");
            System.exit(2);
        }
        var verifier = new VerifyTrail(keys(Files.readString(Path.of(arguments[1]))));
        String kept = arguments.length == 3 ? Files.readString(Path.of(arguments[2])).strip() : null;
        try {
            verifier.verify(Path.of(arguments[0]), kept);
        } catch (Broken broken) {
            System.out.println("BROKEN: " + broken.getMessage());
            System.exit(1);
        }
        System.out.println("OK: entries " + verifier.first + " to " + verifier.sequence + ", " + verifier.shown
                + " of them shown, " + verifier.heads + " heads, the last of " + verifier.sealedAt);
        if (verifier.first != 1) {
            System.out.println("It does not begin at the beginning of the trail: what came before is not part of this export.");
        }
    }

    private static final class Broken extends Exception {
        Broken(long line, String why) {
            super((line > 0 ? "line " + line + ": " : "") + why);
        }
    }

    private void verify(Path trail, String keptLine) throws IOException, GeneralSecurityException, Broken {
        Matcher kept = keptLine == null ? null : HEAD.matcher(keptLine);
        if (kept != null && !(kept.matches() && signed(kept))) {
            throw new Broken(0, "the kept head is none, or none of these keys signed it");
        }
        boolean keptWasSeen = kept == null;
        boolean endsWithHead = false;
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(trail)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Matcher head = HEAD.matcher(line);
                endsWithHead = head.matches();
                if (endsWithHead) {
                    head(number, head);
                } else {
                    link(number, line);
                    if (kept != null && Long.parseLong(kept.group(2)) == sequence) {
                        keptWasSeen = true;
                        if (!kept.group(3).equals(hash)) {
                            throw new Broken(number, "the kept head names another hash here: the trail was changed since");
                        }
                    }
                }
            }
        }
        if (!endsWithHead) {
            throw new Broken(0, "it does not end with a head: the end is cut off, or nobody signed it");
        }
        if (!keptWasSeen && Long.parseLong(kept.group(2)) > sequence) {
            throw new Broken(0, "the kept head is about an entry after the last one here: the trail was cut off");
        }
        if (!keptWasSeen) {
            throw new Broken(0, "the kept head is about an entry before the first one here: take an earlier export too");
        }
    }

    private void link(long number, String line) throws Broken {
        Matcher link = LINK.matcher(line);
        if (!link.matches()) {
            throw new Broken(number, "neither an entry nor a head");
        }
        long found = Long.parseLong(link.group(1));
        if (first == 0) {
            first = found;
            hash = found == 1 ? hash : link.group(2);
        } else if (found != sequence + 1) {
            throw new Broken(number, "entry " + found + " follows entry " + sequence);
        }
        if (!link.group(2).equals(hash)) {
            throw new Broken(number, "entry " + found + " does not follow what stands before it");
        }
        String entry = link.group(5);
        if (entry != null) {
            shown++;
            if (!sha256(entry).equals(link.group(3))) {
                throw new Broken(number, "entry " + found + " was changed");
            }
        }
        if (!sha256(found + "\n" + link.group(2) + "\n" + link.group(3) + "\n").equals(link.group(4))) {
            throw new Broken(number, "the hash of entry " + found + " does not fit");
        }
        sequence = found;
        hash = link.group(4);
    }

    private void head(long number, Matcher head) throws GeneralSecurityException, Broken {
        if (first == 0 || Long.parseLong(head.group(2)) != sequence || !head.group(3).equals(hash)) {
            throw new Broken(number, "the head is not about the entry before it");
        }
        if (!signed(head)) {
            throw new Broken(number, "none of these keys signed the head");
        }
        heads++;
        sealedAt = head.group(4);
    }

    private boolean signed(Matcher head) throws GeneralSecurityException {
        PublicKey key = keys.get(head.group(5));
        if (key == null) {
            return false;
        }
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(head.group(1).getBytes(StandardCharsets.UTF_8));
        try {
            return signature.verify(Base64.getUrlDecoder().decode(head.group(6)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, PublicKey> keys(String set) throws GeneralSecurityException {
        Map<String, PublicKey> keys = new HashMap<>();
        Matcher each = KEY.matcher(set);
        while (each.find()) {
            String id = member("kid", each.group());
            String point = member("x", each.group());
            if (id != null && point != null) {
                // RFC 8410: what stands before the 32 bytes of every Ed25519 key.
                byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100"
                        + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(point)));
                keys.put(id, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            }
        }
        if (keys.isEmpty()) {
            throw new GeneralSecurityException("the file of keys has no key");
        }
        return keys;
    }

    private static String member(String name, String object) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([A-Za-z0-9._-]+)\"").matcher(object);
        return found.find() ? found.group(1) : null;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
