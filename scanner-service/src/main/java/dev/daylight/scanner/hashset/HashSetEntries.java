package dev.daylight.scanner.hashset;

import dev.daylight.contracts.scan.MediaKind;
import dev.daylight.scanner.database.Database;
import dev.daylight.scanner.fingerprint.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;

/// The entries of the current version.
@ApplicationScoped
public class HashSetEntries {

    /// All digests that the entry has agree. One arm for each digest under which entries stand in the index.
    private static final String AGREEING = """
            SELECT entry FROM hash_set_entry
            WHERE md5 = ? AND (sha1 IS NULL OR sha1 = ?) AND (sha256 IS NULL OR sha256 = ?)
              AND since_version BETWEEN ? AND ?
            UNION ALL
            SELECT entry FROM hash_set_entry
            WHERE md5 IS NULL AND sha1 = ? AND (sha256 IS NULL OR sha256 = ?) AND since_version BETWEEN ? AND ?
            UNION ALL
            SELECT entry FROM hash_set_entry
            WHERE md5 IS NULL AND sha1 IS NULL AND sha256 = ? AND since_version BETWEEN ? AND ?
            ORDER BY entry""";

    private final Database database;

    HashSetEntries(Database database) {
        this.database = database;
    }

    /// Entries that have had their digests since one of these versions and agree with the file.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> agreeing(Fingerprint fingerprint, long firstVersion, long lastVersion) {
        byte[] md5 = HexFormat.of().parseHex(fingerprint.md5());
        byte[] sha1 = HexFormat.of().parseHex(fingerprint.sha1());
        byte[] sha256 = HexFormat.of().parseHex(fingerprint.sha256());
        return database.list(
                AGREEING,
                row -> row.getString("entry"),
                md5,
                sha1,
                sha256,
                firstVersion,
                lastVersion,
                sha1,
                sha256,
                firstVersion,
                lastVersion,
                sha256,
                firstVersion,
                lastVersion);
    }

    /// An index of the entries that have had their digests since one of these versions.
    @Transactional
    public HashSetIndex index(long firstVersion, long lastVersion) {
        long expected = database.one(
                "SELECT count(*) FROM hash_set_entry WHERE since_version BETWEEN ? AND ?",
                row -> row.getLong(1),
                firstVersion,
                lastVersion);
        HashSetIndex.Builder builder = HashSetIndex.builder(lastVersion, expected);
        database.each(
                "SELECT coalesce(md5, sha1, sha256) AS digest FROM hash_set_entry WHERE since_version BETWEEN ? AND ?",
                row -> builder.add(DigestKey.of(row.getBytes("digest"))),
                firstVersion,
                lastVersion);
        return builder.build();
    }

    long count(MediaKind media) {
        return database.one("SELECT count(*) FROM hash_set_entry WHERE media = ?", row -> row.getLong(1), media);
    }
}
