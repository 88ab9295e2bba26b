package dev.daylight.scanner.hashset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HashSetIndexTest {

    @Property(tries = 300)
    void answersAsAPlainSetDoes(
            @ForAll("keys") List<DigestKey> added, @ForAll("keys") List<DigestKey> asked, @ForAll boolean roomEnough) {
        // Given
        Set<DigestKey> plain = new HashSet<>(added);

        // When
        HashSetIndex.Builder builder = HashSetIndex.builder(7, roomEnough ? added.size() : 0);
        added.forEach(builder::add);
        HashSetIndex index = builder.build();

        // Then
        assertThat(index.size()).isEqualTo(plain.size());
        assertThat(added).allMatch(index::contains);
        assertThat(asked).allMatch(key -> index.contains(key) == plain.contains(key));
    }

    @Example
    void keyIsReadTheSameFromBytesAndFromHex() {
        String hex = "00ff80017f00000090abcdef12345678" + "c0ffee00";

        assertThat(DigestKey.of(hex))
                .isEqualTo(DigestKey.of(java.util.HexFormat.of().parseHex(hex)));
    }

    /// Few different words, so that keys repeat, collide, share a half and are zero.
    @Provide
    Arbitrary<List<DigestKey>> keys() {
        Arbitrary<Long> word = Arbitraries.oneOf(
                Arbitraries.longs().between(-2, 2), Arbitraries.longs(), Arbitraries.of(Long.MIN_VALUE, 1L << 32));
        return Combinators.combine(word, word).as(DigestKey::new).list().ofMaxSize(200);
    }
}
