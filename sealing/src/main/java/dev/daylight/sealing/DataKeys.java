package dev.daylight.sealing;

import java.util.UUID;

/// Wrapped data keys in object storage, one object for each owner: `keys/<owner>`. Who may open what an
/// owner's key sealed fetches it here; once the object is gone, nobody opens anything of that owner any
/// more. Behind the key may lie what it sealed first ([OwnersBox]).
public final class DataKeys {

    /// The largest box that is taken into memory to wrap its key anew.
    private static final long LARGEST_BOX = 256L << 20;

    private final ObjectStore store;
    private final Sealing sealing;

    public DataKeys(ObjectStore store, Sealing sealing) {
        this.store = store;
        this.sealing = sealing;
    }

    /// A new key in a box of its own, which counts for nothing until it is stored.
    public OwnersBox newBox(String bucket, UUID owner) {
        return new OwnersBox(bucket, owner, sealing.newDataKey(owner.toString()));
    }

    /// @throws ObjectStoreUnavailable when the store does not take it
    public void store(OwnersBox box) {
        store.put(box.bucket(), name(box.owner()), box.bytes());
    }

    /// Puts a key that was wrapped anew where the old one lies; what lies behind it stays as it is. The caller keeps
    /// others from changing the same owner's at the same time.
    ///
    /// @throws ObjectStoreUnavailable when the store does not take it
    public void replace(String bucket, UUID owner, byte[] wrapped) {
        byte[] box;
        try {
            box = store.get(bucket, name(owner), LARGEST_BOX);
        } catch (ObjectMissing e) {
            // Lost, and the key at least can be brought back.
            box = new byte[0];
        }
        store.put(bucket, name(owner), OwnersBox.withKey(box, wrapped));
    }

    /// @throws KeyDestroyed when there is none (any more)
    /// @throws ObjectStoreUnavailable when the store does not answer
    public DataKey get(String bucket, UUID owner) {
        try {
            byte[] room = store.beginning(bucket, name(owner), OwnersBox.ROOM_FOR_THE_KEY);
            return sealing.dataKey(Sealing.keyAtTheBeginning(room), owner.toString());
        } catch (ObjectMissing e) {
            throw new KeyDestroyed();
        }
    }

    /// Opens a value whoever sealed it: the owner's data key, or a master key, as values were before
    /// there were data keys.
    ///
    /// @param bucket where the owner's key lies
    /// @throws KeyDestroyed when the owner's key is gone
    /// @throws SealBroken when the value does not open
    /// @throws ObjectStoreUnavailable when the store does not answer
    public byte[] open(byte[] sealed, String bucket, UUID owner, String context) {
        return DataKey.sealed(sealed) ? get(bucket, owner).open(sealed, context) : sealing.open(sealed, context);
    }

    /// Repeating it changes nothing.
    ///
    /// @throws ObjectStoreUnavailable when the store does not do it
    public void destroy(String bucket, UUID owner) {
        store.delete(bucket, name(owner));
    }

    static String name(UUID owner) {
        return "keys/" + owner;
    }
}
