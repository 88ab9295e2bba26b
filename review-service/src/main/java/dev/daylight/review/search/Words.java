package dev.daylight.review.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of a text can be found: each word, each stretch of digits, and the whole as people write it without spaces
/// and
/// signs. Case, width and kinds of dashes make no difference. Chinese has no spaces between words, so every two
/// neighbouring characters are one.
final class Words {

    private static final Pattern PIECE = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Pattern CHUNK = Pattern.compile("\\S+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 200;

    private Words() {}

    /// Everything by which a text is found.
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>(pieces(text));
        String plain = normalised(text);
        // A phone number or a file number as a whole, and each part of it that stands alone.
        addWhole(words, plain);
        Matcher chunks = CHUNK.matcher(plain);
        while (chunks.find()) {
            addWhole(words, chunks.group());
        }
        return words;
    }

    static Set<String> of(Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach(text -> words.addAll(of(text)));
        return words;
    }

    /// The words that all have to stand in a case.
    static Set<String> pieces(String text) {
        Set<String> pieces = new LinkedHashSet<>();
        Matcher matcher = PIECE.matcher(normalised(text));
        while (matcher.find()) {
            String piece = matcher.group();
            if (Character.UnicodeScript.of(piece.codePointAt(0)) == Character.UnicodeScript.HAN) {
                pairs(piece, pieces);
            } else {
                add(pieces, piece);
            }
        }
        return pieces;
    }

    /// The text as one word, without spaces and signs.
    static String whole(String text) {
        return SIGNS.matcher(normalised(text)).replaceAll("");
    }

    private static void addWhole(Set<String> words, String text) {
        String whole = SIGNS.matcher(text).replaceAll("");
        if (!whole.isEmpty()) {
            add(words, whole);
        }
    }

    private static void pairs(String text, Set<String> pieces) {
        int[] characters = text.codePoints().toArray();
        if (characters.length == 1) {
            add(pieces, text);
        }
        for (int i = 0; i + 1 < characters.length; i++) {
            add(pieces, new String(characters, i, 2));
        }
    }

    private static void add(Set<String> words, String word) {
        if (word.length() <= LONGEST) {
            words.add(word);
        }
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
