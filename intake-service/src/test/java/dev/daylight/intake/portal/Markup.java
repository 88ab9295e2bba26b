package dev.daylight.intake.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a page promises to whoever reads it with other means than eyes, and to the browser that guards it.
final class Markup {

    private static final Pattern TAG = Pattern.compile("<([a-z0-9]+)((?:\\s+[a-zA-Z-]+(?:=\"[^\"]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");

    private final String page;

    private Markup(String page) {
        this.page = page;
    }

    static Markup of(String page) {
        return new Markup(page);
    }

    Markup demandNothingInline() {
        for (MatchResult tag : tags()) {
            assertThat(attribute(tag, "style")).as(tag.group()).isNull();
            assertThat(tag.group(2)).as(tag.group()).doesNotContainPattern("\\son[a-z]+=");
            if (tag.group(1).equals("script")) {
                assertThat(attribute(tag, "src")).isEqualTo("/assets/portal.js");
            }
        }
        assertThat(page).doesNotContain("<style", "javascript:").doesNotContainPattern("<script[^>]*>[^<]");
        return this;
    }

    /// Every field has a label that names it, every group a legend, and no id stands twice.
    Markup demandLabels() {
        Set<String> labelled = new HashSet<>();
        Set<String> ids = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (MatchResult tag : tags()) {
            String id = attribute(tag, "id");
            if (id != null && !ids.add(id)) {
                twice.add(id);
            }
            if (tag.group(1).equals("label")) {
                labelled.add(attribute(tag, "for"));
            }
        }
        assertThat(twice).isEmpty();
        for (MatchResult tag : tags()) {
            boolean field = Set.of("input", "select", "textarea", "progress").contains(tag.group(1));
            if (field && !"hidden".equals(attribute(tag, "type"))) {
                assertThat(attribute(tag, "id")).as(tag.group()).isNotNull();
                assertThat(labelled).as(tag.group()).contains(attribute(tag, "id"));
            }
        }
        assertThat(count("<fieldset")).isEqualTo(count("<legend"));
        assertThat(page).contains("class=\"skip\" href=\"#main\"", "<html lang=");
        return this;
    }

    private int count(String text) {
        return page.split(text, -1).length - 1;
    }

    private List<MatchResult> tags() {
        return TAG.matcher(page).results().toList();
    }

    private static String attribute(MatchResult tag, String name) {
        Matcher matcher = ATTRIBUTE.matcher(tag.group(2));
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2) == null ? "" : matcher.group(2);
            }
        }
        return null;
    }
}
