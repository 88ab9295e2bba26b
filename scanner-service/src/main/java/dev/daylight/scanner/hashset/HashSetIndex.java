package dev.daylight.scanner.hashset;

import dev.daylight.scanner.fingerprint.Fingerprint;

/// Which digests a version knows: one array of sixteen-byte keys with open addressing, about 23 bytes an entry, never
/// changed once built. A set of strings would take some hundred.
///
/// Each entry stands under one digest only, MD5 before SHA-1 before SHA-256, since a match needs all of them anyway.
public final class HashSetIndex {

    private static final double LOAD = 0.7;

    private final long version;
    private final long[] table;
    private final int slots;
    /// Two zero words mark a free slot, so that key is remembered here.
    private final boolean containsZero;

    private final int size;

    private HashSetIndex(Builder builder) {
        version = builder.version;
        table = builder.table;
        slots = builder.slots;
        containsZero = builder.containsZero;
        size = builder.size;
    }

    /// @param expected keys that will be added; more are taken, at a price
    static Builder builder(long version, long expected) {
        return new Builder(version, expected);
    }

    public long version() {
        return version;
    }

    public int size() {
        return size;
    }

    /// Whether an entry may agree with this file. False is certain.
    public boolean mayContain(Fingerprint fingerprint) {
        return size > 0
                && (contains(DigestKey.of(fingerprint.md5()))
                        || contains(DigestKey.of(fingerprint.sha1()))
                        || contains(DigestKey.of(fingerprint.sha256())));
    }

    boolean contains(DigestKey key) {
        if (key.high() == 0 && key.low() == 0) {
            return containsZero;
        }
        int slot = slot(table, slots, key);
        return table[2 * slot] != 0 || table[2 * slot + 1] != 0;
    }

    /// The slot that holds the key, or the free one where it would go.
    private static int slot(long[] table, int slots, DigestKey key) {
        // Any number of slots: the high half of a product spreads over them as a remainder would, without dividing.
        int slot = (int) Math.unsignedMultiplyHigh((key.high() ^ key.low()) * 0x9E3779B97F4A7C15L, slots);
        while (true) {
            long high = table[2 * slot];
            long low = table[2 * slot + 1];
            if (high == key.high() && low == key.low() || high == 0 && low == 0) {
                return slot;
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
    }

    static final class Builder {

        private final long version;
        private int slots;
        private long[] table;
        private boolean containsZero;
        private int size;

        private Builder(long version, long expected) {
            this.version = version;
            slots = Math.toIntExact((long) (Math.max(expected, 8) / LOAD) + 1);
            table = new long[Math.multiplyExact(2, slots)];
        }

        Builder add(DigestKey key) {
            if (key.high() == 0 && key.low() == 0) {
                size += containsZero ? 0 : 1;
                containsZero = true;
                return this;
            }
            if (size >= slots * LOAD) {
                grow();
            }
            int slot = slot(table, slots, key);
            boolean free = table[2 * slot] == 0 && table[2 * slot + 1] == 0;
            size += free ? 1 : 0;
            put(table, slot, key);
            return this;
        }

        HashSetIndex build() {
            return new HashSetIndex(this);
        }

        private void grow() {
            int wider = Math.multiplyExact(2, slots);
            long[] copy = new long[Math.multiplyExact(2, wider)];
            for (int slot = 0; slot < slots; slot++) {
                DigestKey key = new DigestKey(table[2 * slot], table[2 * slot + 1]);
                if (key.high() != 0 || key.low() != 0) {
                    put(copy, slot(copy, wider, key), key);
                }
            }
            slots = wider;
            table = copy;
        }

        private static void put(long[] table, int slot, DigestKey key) {
            table[2 * slot] = key.high();
            table[2 * slot + 1] = key.low();
        }
    }
}
