package dev.daylight.scanner.hashset;

/// Small indexes for the tests of other features.
public final class TestIndex {

    private TestIndex() {}

    public static HashSetIndex of(long version, String... digests) {
        HashSetIndex.Builder builder = HashSetIndex.builder(version, digests.length);
        for (String digest : digests) {
            builder.add(DigestKey.of(digest));
        }
        return builder.build();
    }
}
