package dev.daylight.intake.instrument;

import dev.daylight.intake.instrument.Inspection.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The directory of a ZIP, read strictly and before anything is unpacked.
///
/// Programs disagree about ZIPs whose parts disagree: some believe the directory at the end, some the
/// header before each entry. What one of them shows to a person may then not be what another one has
/// validated. So here both have to say the same, and together they have to account for every byte of the
/// file.
final class ZipDirectory {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 100;
    /// Data descriptor follows (bit 3), names in UTF-8 (bit 11), degree of compression (bits 1 and 2).
    private static final int KNOWN_FLAGS = 0b1000_0000_1110;

    private static final int DESCRIPTOR_FLAG = 0b1000;
    private static final int UNIX_LINK = 0xA000;
    private static final int MOST_DIRECTORY_BYTES = 64 * 1024;

    /// @param start of the data
    record Entry(String name, int method, long crc, int packed, int size, int start, boolean link) {
        boolean stored() {
            return method == 0;
        }
    }

    private final byte[] file;
    private final List<Entry> entries;

    private ZipDirectory(byte[] file, List<Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    List<Entry> entries() {
        return entries;
    }

    /// @param limit most bytes that all entries together may say they unpack to
    static ZipDirectory read(byte[] file, int mostEntries, long limit) throws UnfitContainer {
        try {
            ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
            int end = end(zip);
            int count = Short.toUnsignedInt(zip.getShort(end + 10));
            long directoryBytes = Integer.toUnsignedLong(zip.getInt(end + 12));
            long directory = Integer.toUnsignedLong(zip.getInt(end + 16));
            boolean oneDisk = zip.getInt(end + 4) == 0 && Short.toUnsignedInt(zip.getShort(end + 8)) == count;
            damagedUnless(oneDisk && count > 0 && directory + directoryBytes == end);
            if (count > mostEntries || directoryBytes > MOST_DIRECTORY_BYTES) {
                throw new UnfitContainer(Reason.CONTAINER_TOO_MUCH_INSIDE);
            }
            List<Entry> entries = entries(zip, (int) directory, end, count, limit);
            return new ZipDirectory(file, List.copyOf(entries));
        } catch (IndexOutOfBoundsException e) {
            // Some length leads out of the file.
            throw new UnfitContainer(Reason.CONTAINER_DAMAGED);
        }
    }

    /// The end record, behind which stands at most a short comment.
    private static int end(ByteBuffer zip) throws UnfitContainer {
        for (int comment = 0; comment <= LONGEST_COMMENT; comment++) {
            int at = zip.limit() - END_BYTES - comment;
            if (at >= 0 && zip.getInt(at) == END && Short.toUnsignedInt(zip.getShort(at + 20)) == comment) {
                return at;
            }
        }
        throw new UnfitContainer(Reason.CONTAINER_DAMAGED);
    }

    private static List<Entry> entries(ByteBuffer zip, int directory, int end, int count, long limit)
            throws UnfitContainer {
        List<Entry> entries = new ArrayList<>();
        int at = directory;
        int local = 0;
        long unpacked = 0;
        for (int index = 0; index < count; index++) {
            damagedUnless(zip.getInt(at) == CENTRAL);
            int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
            int length = 46
                    + nameLength
                    + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
            damagedUnless(at + length <= end && Integer.toUnsignedLong(zip.getInt(at + 42)) == local);
            int flags = Short.toUnsignedInt(zip.getShort(at + 8));
            Entry entry = entry(zip, at, nameLength, local);
            unpacked += entry.size();
            if (unpacked > limit) {
                throw new UnfitContainer(Reason.CONTAINER_TOO_MUCH_INSIDE);
            }
            checkLocal(zip, local, at, nameLength);
            local = behind(zip, entry, flags, index + 1 < count ? LOCAL : CENTRAL, directory);
            entries.add(entry);
            at += length;
        }
        // No gap before the directory, none within it.
        damagedUnless(local == directory && at == end);
        return entries;
    }

    private static Entry entry(ByteBuffer zip, int at, int nameLength, int local) throws UnfitContainer {
        int flags = Short.toUnsignedInt(zip.getShort(at + 8));
        int method = Short.toUnsignedInt(zip.getShort(at + 10));
        int packed = zip.getInt(at + 20);
        int size = zip.getInt(at + 24);
        damagedUnless((flags & ~KNOWN_FLAGS) == 0
                && (method == 0 || method == 8)
                && packed >= 0
                && size >= 0
                // Where stored data end nobody knows from a descriptor behind them; most readers refuse that too.
                && (method != 0 || packed == size && (flags & DESCRIPTOR_FLAG) == 0));
        int dataAt = local
                + 30
                + Short.toUnsignedInt(zip.getShort(local + 26))
                + Short.toUnsignedInt(zip.getShort(local + 28));
        damagedUnless((long) dataAt + packed <= zip.limit());
        byte[] name = new byte[nameLength];
        zip.get(at + 46, name);
        boolean link = (zip.getInt(at + 38) >>> 16 & 0xF000) == UNIX_LINK;
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                method,
                Integer.toUnsignedLong(zip.getInt(at + 16)),
                packed,
                size,
                dataAt,
                link);
    }

    /// The header before the entry has to say what the directory says, or leave it to the descriptor
    /// behind the data.
    private static void checkLocal(ByteBuffer zip, int local, int central, int nameLength) throws UnfitContainer {
        damagedUnless(zip.getInt(local) == LOCAL
                && zip.getShort(local + 6) == zip.getShort(central + 8)
                && zip.getShort(local + 8) == zip.getShort(central + 10)
                && Short.toUnsignedInt(zip.getShort(local + 26)) == nameLength);
        for (int index = 0; index < nameLength; index++) {
            damagedUnless(zip.get(local + 30 + index) == zip.get(central + 46 + index));
        }
        boolean later = (zip.getShort(local + 6) & DESCRIPTOR_FLAG) != 0;
        for (int field = 0; field < 3; field++) {
            int said = zip.getInt(local + 14 + 4 * field);
            damagedUnless(said == zip.getInt(central + 16 + 4 * field) || later && said == 0);
        }
    }

    /// Where the next record begins: right behind the data, or behind their descriptor.
    private static int behind(ByteBuffer zip, Entry entry, int flags, int nextRecord, int directory)
            throws UnfitContainer {
        int at = entry.start() + entry.packed();
        if ((flags & DESCRIPTOR_FLAG) != 0) {
            if (zip.getInt(at) == DESCRIPTOR && zip.getInt(at + 16) == nextRecord) {
                at += 4;
            }
            damagedUnless(Integer.toUnsignedLong(zip.getInt(at)) == entry.crc()
                    && zip.getInt(at + 4) == entry.packed()
                    && zip.getInt(at + 8) == entry.size());
            at += 12;
        }
        damagedUnless(at <= directory && zip.getInt(at) == nextRecord);
        return at;
    }

    boolean beginsAsZip(Entry entry) throws UnfitContainer {
        byte[] beginning = unpack(entry, Math.min(4, entry.size()));
        return SignedContainer.looksLikeContainer(Arrays.copyOf(beginning, 5)) && entry.size() > 4;
    }

    /// @throws UnfitContainer when it is not what the directory says, byte for byte
    byte[] unpack(Entry entry) throws UnfitContainer {
        byte[] data = unpack(entry, entry.size());
        CRC32 crc = new CRC32();
        crc.update(data);
        damagedUnless(crc.getValue() == entry.crc());
        return data;
    }

    /// At most so many bytes, and no more than the directory announced.
    private byte[] unpack(Entry entry, int most) throws UnfitContainer {
        if (entry.stored()) {
            return Arrays.copyOfRange(file, entry.start(), entry.start() + most);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, entry.start(), entry.packed());
            byte[] data = new byte[most];
            int filled = 0;
            while (filled < most) {
                int count = inflater.inflate(data, filled, most - filled);
                damagedUnless(count > 0);
                filled += count;
            }
            if (most == entry.size()) {
                damagedUnless(
                        inflater.inflate(new byte[1]) == 0 && inflater.finished() && inflater.getRemaining() == 0);
            }
            return data;
        } catch (DataFormatException e) {
            throw new UnfitContainer(Reason.CONTAINER_DAMAGED);
        } finally {
            inflater.end();
        }
    }

    private static void damagedUnless(boolean sound) throws UnfitContainer {
        if (!sound) {
            throw new UnfitContainer(Reason.CONTAINER_DAMAGED);
        }
    }
}
