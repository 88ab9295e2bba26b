package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.DataRequestKind;
import java.util.Collection;
import java.util.function.Function;

/// How the rules speak of categories, classes and kinds.
final class Words {

    private Words() {}

    static LocalizedText of(DataCategory category) {
        return switch (category) {
            case SUBSCRIBER -> new LocalizedText("subscriber data", "用户登记数据");
            case IDENTIFICATION -> new LocalizedText("identification data", "身份识别数据");
            case TRAFFIC -> new LocalizedText("traffic data", "流量数据");
            case CONTENT -> new LocalizedText("content data", "内容数据");
        };
    }

    static LocalizedText of(InstrumentClass instrument) {
        return switch (instrument) {
            case SUMMONS -> new LocalizedText("summons", "传票");
            case COURT_ORDER -> new LocalizedText("court order", "法院命令");
            case SEARCH_WARRANT -> new LocalizedText("search warrant", "搜查令");
        };
    }

    static LocalizedText of(DataRequestKind kind) {
        return switch (kind) {
            case PRODUCTION -> new LocalizedText("a production request", "数据提供请求");
            case PRESERVATION -> new LocalizedText("a preservation request", "数据保全请求");
            case EMERGENCY -> new LocalizedText("an emergency request", "紧急请求");
        };
    }

    /// In the order of the constants.
    static <T extends Comparable<T>> LocalizedText either(Collection<T> options, Function<T, LocalizedText> words) {
        var texts = options.stream().sorted().map(words).toList();
        return new LocalizedText(
                String.join(" or ", texts.stream().map(LocalizedText::en).toList()),
                String.join("或", texts.stream().map(LocalizedText::zh).toList()));
    }
}
