package dev.daylight.standins.ncmec;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// What the service holds when it starts for the first time: random bytes in the form of digests, which agree with no
/// file.
final class FirstEntries {

    private static final int COUNT = 360;
    private static final long SEED = 4_711L;
    private static final Duration AGE = Duration.ofDays(120);
    private static final List<String> CLASSES = List.of("A1", "A2", "B1", "B2");

    private FirstEntries() {}

    static List<HashEntry> before(Instant now) {
        Random chance = new Random(SEED);
        Map<Integer, Integer> ids = new HashMap<>();
        List<HashEntry> entries = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Member member = Member.CONTRIBUTORS.get(chance.nextInt(Member.CONTRIBUTORS.size()));
            String id = String.valueOf(ids.merge(member.id(), 1, Integer::sum));
            HashEntry.Kind kind = chance.nextInt(100) < 70 ? HashEntry.Kind.IMAGE : HashEntry.Kind.VIDEO;
            // Each at any time of the past months, so the order of the list is not the order of time.
            Instant at = now.minusSeconds(1 + chance.nextLong(AGE.toSeconds()));
            HashEntry entry = new HashEntry(
                    member.id(),
                    id,
                    kind,
                    at,
                    false,
                    chance.nextBoolean() ? CLASSES.get(chance.nextInt(CLASSES.size())) : null,
                    fingerprints(kind, chance),
                    chance.nextInt(20) == 0 ? Set.of(Fingerprint.MD5) : Set.of(),
                    chance.nextInt(30) == 0 ? Set.of(Fingerprint.SHA1) : Set.of());
            entries.add(chance.nextInt(20) == 0 ? entry.takenBack(at) : entry);
        }
        return entries;
    }

    private static Map<Fingerprint, String> fingerprints(HashEntry.Kind kind, Random chance) {
        Map<Fingerprint, String> fingerprints = new EnumMap<>(Fingerprint.class);
        fingerprints.put(Fingerprint.MD5, hex(16, chance));
        if (chance.nextInt(10) > 0) {
            fingerprints.put(Fingerprint.SHA1, hex(20, chance));
        }
        if (kind == HashEntry.Kind.IMAGE) {
            if (chance.nextBoolean()) {
                fingerprints.put(Fingerprint.PDNA, Base64.getEncoder().encodeToString(bytes(144, chance)));
            }
            if (chance.nextInt(4) > 0) {
                fingerprints.put(Fingerprint.PDQ, hex(32, chance));
            }
        }
        return fingerprints;
    }

    private static String hex(int length, Random chance) {
        return HexFormat.of().formatHex(bytes(length, chance));
    }

    private static byte[] bytes(int length, Random chance) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }
}
