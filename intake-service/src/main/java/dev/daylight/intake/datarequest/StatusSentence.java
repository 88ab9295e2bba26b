package dev.daylight.intake.datarequest;

import dev.daylight.contracts.casefile.NoDataReason;
import dev.daylight.pages.Language;
import org.jspecify.annotations.Nullable;

/// What a status means to the agency, in a sentence.
final class StatusSentence {

    private StatusSentence() {}

    /// @param nothing why there is no data; absent where that is not known, and of every other status without meaning
    static String of(RequestStatus status, @Nullable NoDataReason nothing, Language language) {
        return switch (language) {
            case EN -> english(status, nothing);
            case ZH_HANS -> chinese(status, nothing);
        };
    }

    private static String english(RequestStatus status, @Nullable NoDataReason nothing) {
        return switch (status) {
            case RECEIVED -> "Recorded and admitted; nobody has looked at it yet.";
            case REFUSED -> "Recorded, but not admitted; the reasons say why.";
            case IN_REVIEW -> "The compliance department examines it.";
            case CHALLENGED ->
                "The provider has challenged the instrument; nothing is disclosed until that is decided.";
            case PRESERVED -> "The data are kept as they are; nothing has been disclosed.";
            case DENIED -> "The compliance department has denied it; the reasons say why.";
            case GRANTED -> "All that was asked was granted; the package is being made.";
            case PARTIALLY_GRANTED -> "Part of what was asked was granted; the package is being made.";
            case DISCLOSED -> "The package is ready for you.";
            case NO_DATA ->
                switch (nothing) {
                    case null -> "There is no such account, or no data in the scope.";
                    case NO_ACCOUNT -> "There is no such account.";
                    case NO_RECORD -> "There is such an account, but no data of it in the scope.";
                };
            case WITHDRAWN -> "Closed, since you withdrew it.";
            case EXPIRED -> "The term is over and nothing is kept any more.";
            case SUPERSEDED -> "The production request that took it over was answered; nothing is kept any more.";
            case UNFOUNDED -> "No paper came in time; this is counted and published.";
        };
    }

    private static String chinese(RequestStatus status, @Nullable NoDataReason nothing) {
        return switch (status) {
            case RECEIVED -> "已登记并受理，尚无人查看。";
            case REFUSED -> "已登记但未受理，理由见下。";
            case IN_REVIEW -> "合规部门正在审查。";
            case CHALLENGED -> "服务提供者已对文书提出异议；在作出裁决之前不会披露任何数据。";
            case PRESERVED -> "数据已按现状保全，未作任何披露。";
            case DENIED -> "合规部门已驳回，理由见下。";
            case GRANTED -> "所请求的内容已全部批准，正在制作数据包。";
            case PARTIALLY_GRANTED -> "所请求的内容已部分批准，正在制作数据包。";
            case DISCLOSED -> "数据包已备妥，可供领取。";
            case NO_DATA ->
                switch (nothing) {
                    case null -> "没有这样的账户，或范围内没有数据。";
                    case NO_ACCOUNT -> "没有这样的账户。";
                    case NO_RECORD -> "有这样的账户，但其在范围内没有数据。";
                };
            case WITHDRAWN -> "贵机关已撤回，本件已结。";
            case EXPIRED -> "保全期限已满，不再保留任何数据。";
            case SUPERSEDED -> "接续本保全的数据提供请求已获答复，不再保留任何数据。";
            case UNFOUNDED -> "未在期限内补交文书；本件将计入并公布。";
        };
    }
}
