package dev.daylight.standins.provider;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Object storage that survives whoever uses it, as a real one does, and can be told to be away.
final class FolderlessShelf implements ObjectShelf {

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    volatile boolean away;
    volatile boolean losesAnswers;

    @Override
    public String bucket() {
        return "provider-uploads";
    }

    @Override
    public void put(String key, byte[] bytes) {
        demandHere();
        objects.put(key, bytes);
        if (losesAnswers) {
            throw new IllegalStateException("the answer was lost");
        }
    }

    @Override
    public Optional<byte[]> get(String key) {
        demandHere();
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public void delete(String key) {
        demandHere();
        objects.remove(key);
    }

    private void demandHere() {
        if (away) {
            throw new IllegalStateException("object storage is away");
        }
    }
}
