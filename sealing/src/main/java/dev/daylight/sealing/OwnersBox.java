package dev.daylight.sealing;

import dev.daylight.sealing.ObjectStore.StoredObject;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.UUID;

/// A new owner's wrapped key and what it sealed first, for one single object: whoever files something small pays for
/// one trip to object storage instead of one for each piece.
///
/// The object begins with the wrapped key in a room of fixed size, so that a key wrapped anew, however long, moves
/// nothing behind it. The pieces follow; each has an address and a digest of its own, as if it were an object.
public final class OwnersBox {

    /// More than any wrapped key is long: the id of its master key has one byte for its length.
    static final int ROOM_FOR_THE_KEY = 512;

    private final String bucket;
    private final UUID owner;
    private final DataKey key;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    OwnersBox(String bucket, UUID owner, DataKey key) {
        this.bucket = bucket;
        this.owner = owner;
        this.key = key;
        bytes.writeBytes(roomWith(key.wrapped()));
    }

    public DataKey key() {
        return key;
    }

    /// Lays in what the key sealed.
    ///
    /// @return where it will be found once the box is stored
    public StoredObject add(byte[] sealed) {
        int from = bytes.size();
        bytes.writeBytes(sealed);
        return new StoredObject(
                bucket,
                ObjectPart.address(DataKeys.name(owner), from, sealed.length),
                ObjectStore.sha256(sealed),
                sealed.length);
    }

    String bucket() {
        return bucket;
    }

    UUID owner() {
        return owner;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /// The same box with another key in its room; a box of the time before is nothing but a key.
    static byte[] withKey(byte[] box, byte[] wrapped) {
        if (box.length <= ROOM_FOR_THE_KEY) {
            return wrapped.clone();
        }
        byte[] changed = box.clone();
        System.arraycopy(roomWith(wrapped), 0, changed, 0, ROOM_FOR_THE_KEY);
        return changed;
    }

    private static byte[] roomWith(byte[] wrapped) {
        if (wrapped.length > ROOM_FOR_THE_KEY) {
            throw new IllegalArgumentException("a wrapped key is longer than its room");
        }
        return Arrays.copyOf(wrapped, ROOM_FOR_THE_KEY);
    }
}
