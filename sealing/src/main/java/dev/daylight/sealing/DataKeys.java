package dev.daylight.sealing;

import java.util.UUID;

/// Wrapped data keys in object storage, one object for each owner: `keys/<owner>`. Who may open what an
/// owner's key sealed fetches it here; once the object is gone, nobody opens anything of that owner any
/// more.
public final class DataKeys {

    /// A wrapped key is far shorter.
    private static final int LONGEST = 1024;

    private final ObjectStore store;
    private final Sealing sealing;

    public DataKeys(ObjectStore store, Sealing sealing) {
        this.store = store;
        this.sealing = sealing;
    }

    /// @throws ObjectStoreUnavailable when the store does not take it
    public void put(String bucket, UUID owner, byte[] wrapped) {
        store.put(bucket, name(owner), wrapped);
    }

    /// @throws KeyDestroyed when there is none (any more)
    /// @throws ObjectStoreUnavailable when the store does not answer
    public DataKey get(String bucket, UUID owner) {
        try {
            return sealing.dataKey(store.get(bucket, name(owner), LONGEST), owner.toString());
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

    private static String name(UUID owner) {
        return "keys/" + owner;
    }
}
