package dev.daylight.intake.portal;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.intake.datarequest.RequestStatus;
import dev.daylight.intake.datarequest.RequestStep;
import dev.daylight.intake.instrument.Inspection;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.rules.Proceeding;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// What the pages say, in Simplified Chinese.
@Localized("zh")
public interface PortalMessagesInChinese extends PortalMessages {

    @Override
    @Message("执法机关门户")
    String place();

    @Override
    @Message("请求列表")
    String requests();

    @Override
    @Message("提交请求")
    String file();

    @Override
    @Message("退出登录")
    String signOut();

    @Override
    @Message("当前用户：{name}，所属机关：{agency}。每次查看和下载均有记录。")
    String footer(String name, String agency);

    @Override
    @Message("本机关的数据请求")
    String listTitle();

    @Override
    @Message("按时间倒序排列，仅显示{agency}的请求。")
    String listLead(String agency);

    @Override
    @Message("本机关尚未提交过请求。")
    String listEmpty();

    @Override
    @Message("更早的请求")
    String older();

    @Override
    @Message("案号")
    String caseNumber();

    @Override
    @Message("提交时间")
    String filed();

    @Override
    @Message("状态")
    String statusLabel();

    @Override
    @Message("请求")
    String request();

    @Override
    @Message("查看")
    String open();

    @Override
    @Message("{#if certified}本机关已通过认证。{#else}本机关目前未通过认证：请求可以提交并会被记录，但在合规部门完成认证之前一律不予受理。{/if}")
    String certification(boolean certified);

    @Override
    @Message("提交数据请求")
    String fileTitle();

    @Override
    @Message("请仅请求案件所必需的数据：范围越小，答复越快。无论结果如何，请求都会被记录并计入统计；若当即不予受理，您会看到全部理由。")
    String fileLead();

    @Override
    @Message("有 {count} 处需要修改。")
    String faults(int count);

    @Override
    @Message("请重新选择 PDF 文件：浏览器不会保留所选文件。")
    String chooseAgain();

    @Override
    @Message("此表单先前已提交过，但内容不同。请查看请求列表；如需提交其他请求，请打开新表单。")
    String keyReused();

    @Override
    @Message("案件")
    String theCase();

    @Override
    @Message("贵机关的案卷编号，将加密保存。")
    String caseNumberHint();

    @Override
    @Message("涉嫌罪名")
    String offence();

    @Override
    @Message("用文字写明，例如：诈骗罪。")
    String offenceHint();

    @Override
    @Message("法律条款")
    String legalProvision();

    @Override
    @Message("刑事法律的条款，例如：刑法第二百六十六条。")
    String legalProvisionHint();

    @Override
    @Message("程序类型")
    String proceedingLabel();

    @Override
    @Message("涉及账户")
    String accounts();

    @Override
    @Message("每行一个账户，空行将被忽略。姓名不能作为标识。")
    String accountsHint();

    @Override
    @Message("标识类型")
    String accountType();

    @Override
    @Message("标识")
    String accountValue();

    @Override
    @Message("增加行")
    String moreRows();

    @Override
    @Message("数据类别")
    String categories();

    @Override
    @Message("起始时间（UTC）")
    String from();

    @Override
    @Message("结束时间（UTC）")
    String to();

    @Override
    @Message("数据所属时段")
    String period();

    @Override
    @Message("法律文书")
    String instrument();

    @Override
    @Message("文书类别")
    String instrumentClassLabel();

    @Override
    @Message("签发机关")
    String issuingAuthority();

    @Override
    @Message("填写法院或机关名称，勿填个人姓名。")
    String issuingAuthorityHint();

    @Override
    @Message("签发日期")
    String issuedOn();

    @Override
    @Message("文书编号")
    String reference();

    @Override
    @Message("文书 PDF 文件")
    String pdf();

    @Override
    @Message("不得加密，最大 {megabytes} MB。")
    String pdfHint(long megabytes);

    @Override
    @Message("保密")
    String confidentiality();

    @Override
    @Message("有命令禁止告知当事人")
    String secrecy();

    @Override
    @Message("如无此类命令，披露之后将告知当事人。")
    String secrecyHint();

    @Override
    @Message("命令签发机关")
    String secrecyBy();

    @Override
    @Message("理由")
    String secrecyReason();

    @Override
    @Message("截止时间（UTC）")
    String secrecyEnds();

    @Override
    @Message("命令未规定截止时间的，请留空。")
    String secrecyEndsHint();

    @Override
    @Message("提交请求")
    String send();

    @Override
    @Message("取消")
    String cancel();

    @Override
    @Message("办理进度")
    String timeline();

    @Override
    @Message("您提交的内容")
    String told();

    @Override
    @Message("理由")
    String why();

    @Override
    @Message(
            "{#switch what}{#case STATUS}状态{#case CLARIFICATION_ASKED}合规部门提出了问题{#case AMENDED}贵机关作了补充{#case WITHDRAWAL_ASKED}贵机关已撤回{#case PRESERVATION_PLACED}数据已保全{#case PRESERVATION_EXTENDED}期限已延长{#case PRESERVATION_TAKEN_OVER}已由数据提供请求接续{#case PRESERVATION_ENDED}保全已结束{#case PAPER_FILED}文书已补交{#case CONFIDENTIALITY_ORDER_FILED}已提交保密命令{#case CONFIDENTIALITY_EXTENSION_FILED}已提交保密命令的延长{#case CONFIDENTIALITY_LIFT_FILED}已提交保密命令的解除{/switch}")
    String step(RequestStep.What what);

    @Override
    @Message("数据包")
    String agencyPackage();

    @Override
    @Message("下载数据包")
    String download();

    @Override
    @Message("已用贵机关的证书加密，请用对应的私钥打开。")
    String packageHint();

    @Override
    @Message("大小")
    String size();

    @Override
    @Message("{bytes} 字节")
    String bytes(long bytes);

    @Override
    @Message("SHA-256 摘要")
    String digest();

    @Override
    @Message("数据包首次被领取")
    String collected();

    @Override
    @Message(
            "{#switch status}{#case RECEIVED}已收到{#case REFUSED}不予受理{#case IN_REVIEW}审查中{#case DENIED}已拒绝{#case GRANTED}已批准{#case PARTIALLY_GRANTED}部分批准{#case DISCLOSED}已披露{#case NO_DATA}无数据{#case PRESERVED}已保全{#case WITHDRAWN}已撤回{#case EXPIRED}已届满{#case SUPERSEDED}已被接续{#case UNFOUNDED}无文书{/switch}")
    String status(RequestStatus status);

    @Override
    @Message(
            "{#switch status}{#case RECEIVED}已记录并受理，等待审查。{#case REFUSED}已记录，但不予受理，理由见本页。{#case IN_REVIEW}合规部门正在审查。{#case DENIED}合规部门已拒绝，理由见本页。{#case GRANTED}所请求的数据全部获批，正在制作数据包。{#case PARTIALLY_GRANTED}所请求的数据部分获批，正在制作数据包。{#case DISCLOSED}数据包已可领取。{#case NO_DATA}没有该账户，或在批准范围内没有数据。{#case PRESERVED}数据已按现状保全，未作任何披露。{#case WITHDRAWN}贵机关已撤回，本件已结。{#case EXPIRED}保全期限已满，不再保留任何数据。{#case SUPERSEDED}接续本保全的数据提供请求已结。{#case UNFOUNDED}未在期限内补交文书；本件将计入并公布。{/switch}")
    String statusSentence(RequestStatus status);

    @Override
    @Message(
            "{#switch reason}{#case AGENCY_NOT_CERTIFIED}机关未通过认证{#case IDENTITY_NOT_VERIFIED}无法核实请求人身份{#case NOT_CRIMINAL}非刑事案件{#case INSTRUMENT_INSUFFICIENT}法律文书级别不足{#case INSTRUMENT_NOT_AUTHENTIC}法律文书不真实{#case ISSUER_NOT_COMPETENT}签发机关无权签发{#case NO_LEGAL_BASIS}缺乏法律依据{#case OVERBROAD}请求范围超出案件所需{#case WRONG_IDENTIFIER}账户标识有误{#case INCOMPLETE}材料不完整{#case PRIVILEGE_OR_PRESS}涉及特权或新闻资料{#case THIRD_COUNTRY_CONFLICT}与他国法律相冲突{#case HUMAN_RIGHTS_CONCERN}涉及人权问题{#case MANIFEST_ERROR}请求有明显错误{#case INSUFFICIENT_INFORMATION}信息不足{#case DATA_NOT_STORED}数据未存储{#case IMPOSSIBLE}无法执行{#case OFFENCE_NOT_COVERED}犯罪不在适用范围{#case SERVICE_NOT_COVERED}服务不在适用范围{#case NOT_LAW_ENFORCEMENT}并非执法机关{#case INSTRUMENT_EXPIRED}文书已过有效期{/switch}")
    String reason(RefusalReason reason);

    @Override
    @Message(
            "{#switch reason}{#case AGENCY_NOT_CERTIFIED}我们只受理经认证的执法机关提出的请求。{#case IDENTITY_NOT_VERIFIED}未能核实请求背后的个人或机关的身份。{#case NOT_CRIMINAL}我们只受理与刑事案件有关的请求。{#case INSTRUMENT_INSUFFICIENT}该类文书不足以支持所请求的至少一类数据；内容数据须有法院命令或搜查令。{#case INSTRUMENT_NOT_AUTHENTIC}该文书与其所声称的不符。{#case ISSUER_NOT_COMPETENT}该签发机关无权签发此类文书。{#case NO_LEGAL_BASIS}所请求的事项没有法律依据。{#case OVERBROAD}请求的数据多于案件所需，请缩小范围。{#case WRONG_IDENTIFIER}所给的账户标识无法使用。{#case INCOMPLETE}缺少作出决定所需的材料。{#case PRIVILEGE_OR_PRESS}所请求的数据受职业特权或新闻自由保护。{#case THIRD_COUNTRY_CONFLICT}提供数据将违反另一国的法律。{#case HUMAN_RIGHTS_CONCERN}提供数据有侵犯人权之虞。{#case MANIFEST_ERROR}请求或文书存在明显错误，请更正后重新提出。{#case INSUFFICIENT_INFORMATION}请求所提供的信息不足以执行。{#case DATA_NOT_STORED}请求到达时，我们并未存储该类数据。{#case IMPOSSIBLE}因我们无法控制的原因，无法执行该请求。{#case OFFENCE_NOT_COVERED}所涉犯罪不属于该文书的适用范围。{#case SERVICE_NOT_COVERED}该文书所依据的法律不适用于此项服务。{#case NOT_LAW_ENFORCEMENT}我们不受理个人或企业的请求。{#case INSTRUMENT_EXPIRED}该文书已过有效期。{/switch}")
    String reasonSentence(RefusalReason reason, String sentence);

    @Override
    @Message(
            "{#switch category}{#case SUBSCRIBER}用户登记数据：账户归属何人{#case IDENTIFICATION}身份识别数据：仅用于识别用户的 IP 地址{#case TRAFFIC}流量数据：何人、何时、何地、多少{#case CONTENT}内容数据：所说、所写或所存的内容{/switch}")
    String category(DataCategory category);

    @Override
    @Message(
            "{#switch type}{#case ACCOUNT_ID}账户编号{#case EMAIL}电子邮箱{#case PHONE}电话号码{#case USERNAME}用户名{#case IP_ADDRESS}IP 地址{#case URL}本服务的网址{/switch}")
    String identifierType(IdentifierType type);

    @Override
    @Message(
            "{#switch instrumentClass}{#case SUMMONS}传票或当地同等文书{#case COURT_ORDER}法院命令{#case SEARCH_WARRANT}搜查令{/switch}")
    String instrumentClass(InstrumentClass instrumentClass);

    @Override
    @Message("{#switch proceeding}{#case CRIMINAL}刑事{#case CIVIL}民事{#case ADMINISTRATIVE}行政{#case OTHER}其他{/switch}")
    String proceeding(Proceeding proceeding);

    @Override
    @Message(
            "{#switch reason}{#case NOT_A_PDF}该文件不是 PDF。{#case DAMAGED}该 PDF 已损坏或不完整。{#case LOCKED}该 PDF 已加密，请另存为无密码的文件。{#case NO_PAGES}该 PDF 没有页面。{#case TOO_MUCH_INSIDE}该 PDF 解压后远超文书所需，请重新保存。{#case OLD_COMPRESSION}该 PDF 使用了不再接受的压缩方式，请重新保存。{#case CONTAINER_DAMAGED}该容器已损坏，或不是签名容器（ASiC）。{#case CONTAINER_TOO_MUCH_INSIDE}该容器内容过多。{#case CONTAINER_NAMES}该容器中有不合规的文件名。{#case CONTAINER_NESTED}该容器中还有容器。{#case CONTAINER_WITHOUT_PAPER}该容器必须只含一个 PDF 及其签名。{/switch}")
    String unfit(Inspection.Reason reason);

    @Override
    @Message("文件过大。")
    String tooLarge();

    @Override
    @Message(
            "{#switch fault}{#case REQUIRED}请填写此项。{#case UNKNOWN_FIELD}未知的字段。{#case WRONG_TYPE}无法读取。{#case TOO_LONG}内容过长。{#case TOO_MANY}数量过多。{#case NAMED_TWICE}此项重复。{#case UNREADABLE_CHARACTERS}含有无法显示的字符。{#case UNKNOWN_VALUE}请从所列选项中选择。{#case NOT_A_DATE}请填写日期。{#case NOT_A_TIME}请填写日期和时间。{#case ENDS_BEFORE_IT_BEGINS}结束时间必须晚于起始时间。{#case IN_THE_FUTURE}日期在将来。{#case ALREADY_OVER}时间已过。{#case NOT_AN_EMAIL_ADDRESS}不是有效的电子邮箱。{#case NOT_A_PHONE_NUMBER}请按国际格式填写号码，例如 +8613800138000。{#case NOT_AN_ACCOUNT_ID}账户编号不含空格，最多 200 个字符。{#case NOT_A_USERNAME}用户名不含空格，最多 100 个字符。{#else}无法接受。{/switch}")
    String fault(Fault fault);

    @Override
    @Message(
            "{#switch problem}{#case STRONGER_AUTHENTICATION_NEEDED}请重新登录{#case OFFICER_NOT_ENROLLED}您尚未登记{#case AGENCY_SUSPENDED}贵机关已被暂停{#case AGENCY_NOT_CERTIFIED}贵机关未获认证{#case AGENCY_REVOKED}认证已被撤销{#case TOO_MANY_REQUESTS}调用过于频繁{#case DATA_REQUEST_UNKNOWN}没有该请求{#case DELIVERY_EXPIRED}数据包已过期{#case PACKAGE_NOT_AVAILABLE}尚无数据包{#case NOT_FOUND}此处没有内容{#case ROLE_MISSING}此账户无权使用{#case AGENCY_UNKNOWN}贵机关尚未登记{#case FORM_NOT_OURS}表单已失效{#case BODY_TOO_LARGE}文件过大{#case TEMPORARILY_UNAVAILABLE}暂时无法使用{#else}操作未成功{/switch}")
    String problemTitle(IntakeProblem problem);

    @Override
    @Message(
            "{#switch problem}{#case STRONGER_AUTHENTICATION_NEEDED}此操作须确认是您本人：请使用第二验证因素重新登录。未作任何更改。{#case OFFICER_NOT_ENROLLED}可由贵机关一名已登记的同事提名您，并由贵机关的管理员确认。在此之前不显示任何内容。{#case AGENCY_SUSPENDED}可以查看此前的请求，但不能作任何更改。请联系合规部门。{#case AGENCY_NOT_CERTIFIED}可以查看此前的请求，但不能作任何更改。请联系合规部门。{#case AGENCY_REVOKED}不再显示任何内容。请联系合规部门。{#case TOO_MANY_REQUESTS}贵机关的请求过于频繁。请稍候再试。{#case DATA_REQUEST_UNKNOWN}贵机关没有提交过该地址对应的请求。{#case DELIVERY_EXPIRED}数据包的提供期限已过，任何人都不能延长。如仍需要，请重新提交请求。{#case PACKAGE_NOT_AVAILABLE}该请求尚未披露任何数据，进度见其页面。{#case NOT_FOUND}地址可能不完整。{#case ROLE_MISSING}本门户仅供经认证机关的警官使用，请用相应账户登录。{#case AGENCY_UNKNOWN}请联系合规部门登记贵机关。{#case FORM_NOT_OURS}请重新打开表单；未提交任何内容。{#case BODY_TOO_LARGE}请提交较小的 PDF；未提交任何内容。{#case TEMPORARILY_UNAVAILABLE}未记录任何内容，请稍后再试。{#else}未记录任何内容，请重试；如反复出现，请联系合规部门。{/switch}")
    String problemSentence(IntakeProblem problem);

    @Override
    @Message("返回列表")
    String back();

    @Override
    @Message("重新登录")
    String signInAgain();
}
