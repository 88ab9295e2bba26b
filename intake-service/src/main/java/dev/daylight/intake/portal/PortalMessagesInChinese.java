package dev.daylight.intake.portal;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.intake.datarequest.DesiredStatus;
import dev.daylight.intake.datarequest.DocumentPurpose;
import dev.daylight.intake.datarequest.RequestStatus;
import dev.daylight.intake.datarequest.RequestStep;
import dev.daylight.intake.delivery.DeliveryState;
import dev.daylight.intake.delivery.Download;
import dev.daylight.intake.enrolment.EnrolmentRole;
import dev.daylight.intake.enrolment.EnrolmentState;
import dev.daylight.intake.followup.FollowUpKind;
import dev.daylight.intake.instrument.Inspection;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.webhook.MessageState;
import dev.daylight.rules.Binding;
import dev.daylight.rules.IssuerKind;
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
    @Message("涉嫌罪名")
    String offence();

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
    @Message("数据所属时段")
    String period();

    @Override
    @Message("法律文书")
    String instrument();

    @Override
    @Message("保密")
    String confidentiality();

    @Override
    @Message("有命令禁止告知当事人")
    String secrecy();

    @Override
    @Message("如无此类命令，是否以及何时告知当事人，由文书所依据的法律决定。")
    String secrecyHint();

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
    @Message(
            "{#switch what}{#case STATUS}状态{#case CLARIFICATION_ASKED}合规部门提出了问题{#case AMENDED}贵机关作了补充{#case WITHDRAWAL_ASKED}贵机关已撤回{#case PRESERVATION_PLACED}数据已保全{#case PRESERVATION_EXTENDED}期限已延长{#case PRESERVATION_TAKEN_OVER}已由数据提供请求接续{#case PRESERVATION_RUNS_ON}接续的请求未获答复，保全期限继续{#case PRESERVATION_ENDED}保全已结束{#case PAPER_FILED}文书已补交{#case PAPER_REFUSED}文书未获接受，视为未补交{#case CONFIDENTIALITY_ORDER_FILED}已提交保密命令{#case CONFIDENTIALITY_EXTENSION_FILED}已提交保密命令的延长{#case CONFIDENTIALITY_LIFT_FILED}已提交保密命令的解除{/switch}")
    String step(RequestStep.What what);

    @Override
    @Message("下载数据包")
    String download();

    @Override
    @Message("已用贵机关的证书加密，请用对应的私钥打开。")
    String packageHint();

    @Override
    @Message("贵机关目前未获认证：暂不提供任何数据包。请联系合规部门。")
    String nothingHandedOver();

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
    @Message(
            "{#switch status}{#case RECEIVED}已收到{#case REFUSED}不予受理{#case IN_REVIEW}审查中{#case CHALLENGED}异议中{#case DENIED}已拒绝{#case GRANTED}已批准{#case PARTIALLY_GRANTED}部分批准{#case DISCLOSED}已披露{#case NO_DATA}无数据{#case PRESERVED}已保全{#case WITHDRAWN}已撤回{#case EXPIRED}已届满{#case SUPERSEDED}已被接续{#case UNFOUNDED}无文书{/switch}")
    String status(RequestStatus status);

    @Override
    @Message(
            "{#switch status}{#case RECEIVED}已记录并受理，等待审查。{#case REFUSED}已记录，但不予受理，理由见本页。{#case IN_REVIEW}合规部门正在审查。{#case CHALLENGED}服务提供者已对文书提出异议；在作出裁决之前不会披露任何数据。{#case DENIED}合规部门已拒绝，理由见本页。{#case GRANTED}所请求的数据全部获批，正在制作数据包。{#case PARTIALLY_GRANTED}所请求的数据部分获批，正在制作数据包。{#case DISCLOSED}数据包已可领取。{#case NO_DATA}没有该账户，或在批准范围内没有数据。{#case PRESERVED}数据已按现状保全，未作任何披露。{#case WITHDRAWN}贵机关已撤回，本件已结。{#case EXPIRED}保全期限已满，不再保留任何数据。{#case SUPERSEDED}接续本保全的数据提供请求已获答复。{#case UNFOUNDED}未在期限内补交文书；本件将计入并公布。{/switch}")
    String statusSentence(RequestStatus status);

    @Override
    @Message(
            "{#switch reason}{#case AGENCY_NOT_CERTIFIED}机关未通过认证{#case IDENTITY_NOT_VERIFIED}无法核实请求人身份{#case NOT_CRIMINAL}非刑事案件{#case INSTRUMENT_INSUFFICIENT}法律文书级别不足{#case INSTRUMENT_NOT_AUTHENTIC}法律文书不真实{#case ISSUER_NOT_COMPETENT}签发机关无权签发{#case NO_LEGAL_BASIS}缺乏法律依据{#case OVERBROAD}请求范围超出案件所需{#case WRONG_IDENTIFIER}账户标识有误{#case INCOMPLETE}材料不完整{#case PRIVILEGE_OR_PRESS}涉及特权或新闻资料{#case THIRD_COUNTRY_CONFLICT}与他国法律相冲突{#case HUMAN_RIGHTS_CONCERN}涉及人权问题{#case MANIFEST_ERROR}请求有明显错误{#case INSUFFICIENT_INFORMATION}信息不足{#case DATA_NOT_STORED}数据未存储{#case IMPOSSIBLE}无法执行{#case OFFENCE_NOT_COVERED}犯罪不在适用范围{#case SERVICE_NOT_COVERED}服务不在适用范围{#case NOT_LAW_ENFORCEMENT}并非执法机关{#case INSTRUMENT_EXPIRED}文书已过有效期{/switch}")
    String reason(RefusalReason reason);

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
            "{#switch reason}{#case NOT_A_PDF}该文件不是 PDF。{#case DAMAGED}该 PDF 已损坏或不完整。{#case LOCKED}该 PDF 已加密，请另存为无密码的文件。{#case NO_PAGES}该 PDF 没有页面。{#case TOO_MUCH_INSIDE}该 PDF 解压后远超文书所需，请重新保存。{#case CONTAINER_DAMAGED}该容器已损坏，或不是签名容器（ASiC）。{#case CONTAINER_TOO_MUCH_INSIDE}该容器内容过多。{#case CONTAINER_NAMES}该容器中有不合规的文件名。{#case CONTAINER_NESTED}该容器中还有容器。{#case CONTAINER_WITHOUT_PAPER}该容器必须只含一个 PDF 及其签名。{/switch}")
    String unfit(Inspection.Reason reason);

    @Override
    @Message("文件过大。")
    String tooLarge();

    @Override
    @Message("返回列表")
    String back();

    @Override
    @Message("重新登录")
    String signInAgain();

    @Override
    @Message("同事")
    String colleagues();

    @Override
    @Message("{#switch kind}{#case PRODUCTION}提供数据{#case PRESERVATION}保全数据{#case EMERGENCY}紧急请求{/switch}")
    String kind(DataRequestKind kind);

    @Override
    @Message(
            "{#switch kind}{#case PRODUCTION}凭已有的法律文书请求提供数据。{#case PRESERVATION}在一定期限内按现状保留数据，不提供任何数据。{#case EMERGENCY}有人面临危险而尚无法律文书。数据将立即保全，文书须随后补交。{/switch}")
    String kindHint(DataRequestKind kind);

    @Override
    @Message("填写步骤")
    String steps();

    @Override
    @Message("请求类型")
    String stepKind();

    @Override
    @Message("案件与罪名")
    String stepCase();

    @Override
    @Message("法律文书")
    String stepPaper();

    @Override
    @Message("危险情形")
    String stepEmergency();

    @Override
    @Message("涉及账户")
    String stepAccounts();

    @Override
    @Message("数据类别与时段")
    String stepData();

    @Override
    @Message("保密")
    String stepSecrecy();

    @Override
    @Message("文件")
    String stepDocuments();

    @Override
    @Message("检查并提交")
    String stepCheck();

    @Override
    @Message(
            "{#switch field}{#case KIND}请求类型{#case CASE_NUMBER}案号{#case OFFENCE}涉嫌罪名{#case LEGAL_PROVISION}法律条款{#case MAXIMUM_PENALTY}法定最高刑（年）{#case OFFENCE_GROUPS}犯罪类别{#case PROCEEDING}程序类型{#case ACCOUNTS}账户{#case ACCOUNT_TYPE}标识类型{#case ACCOUNT_VALUE}标识{#case ACCOUNT_PORT}源端口{#case ACCOUNT_AT}使用时刻（UTC）{#case CATEGORIES}数据类别{#case FROM}起始时间（UTC）{#case TO}结束时间（UTC）{#case INSTRUMENT_TYPE}文书种类{#case ISSUER_KIND}签发者{#case VALIDATED_BY}确认者{#case ISSUING_AUTHORITY}签发机关{#case ISSUED_ON}签发日期{#case REFERENCE}文书编号{#case NOTIFIED}是否已通知另一国的主管机关？{#case EMERGENCY_CASE}文书载明属于紧急情况{#case PRESERVATION}接续的保全请求{#case DANGER}即将发生什么{#case ENDANGERED}危及何人{#case NECESSITY}为何这些数据能够避免危险{#case SECRECY_BY}命令签发机关{#case SECRECY_REASON}命令的理由{#case SECRECY_ENDS}截止时间（UTC）{#case DOCUMENT}文件{#case TEXT}文字{#case ENDS_AT}新的截止时间（UTC）{#case SUBJECT}主体编号{#case NAME}姓名{#case EMAIL}机关电子邮箱{#case BADGE}警号或工号{#case REASON}理由{#case URL}网址（https）{#case DESCRIPTION}由谁的程序接收{/switch}")
    String fieldName(FormField field);

    @Override
    @Message(
            "{#switch field}{#case CASE_NUMBER}贵机关的案卷编号，将加密保存。{#case OFFENCE}用文字写明，例如：诈骗罪。{#case LEGAL_PROVISION}刑事法律的条款，例如：刑法第二百六十六条。{#case MAXIMUM_PENALTY}法律规定的最高刑期，终身监禁填 99。部分文书设有门槛；无门槛的可留空。{#case ISSUING_AUTHORITY}填写法院或机关名称，勿填个人姓名。{#case VALIDATED_BY}仅在须经另一机关确认时填写。{#case NOTIFIED}如索取流量数据或内容，除非填“否”，十日内不会提供任何数据。仅适用于以下文书：{#case EMERGENCY_CASE}将在八小时内答复。仅适用于以下文书：{#case SECRECY_ENDS}命令未规定截止时间的，请留空。{#case PRESERVATION}如有，请填写贵机关保全请求的编号，其期限将等待本请求的答复。{#case SUBJECT}未登记者登录后，页面会告知其编号。{#case URL}须为可公开访问的主机，使用通常端口。{/switch}")
    String fieldHint(FormField field);

    @Override
    @Message(
            "{#switch type}{#case EMAIL}如 kim@example.org。{#case PHONE}国际格式，如 +8613800138000。{#case USERNAME}与个人资料一致，不含空格。{#case ACCOUNT_ID}账户的编号或代码，不含空格。{#case IP_ADDRESS}须附源端口与时刻：同一地址由众多用户共用。{#case URL}本服务中个人资料或文件的网址。{/switch}")
    String identifierHint(IdentifierType type);

    @Override
    @Message("请选择")
    String choose();

    @Override
    @Message("法律规定的文书")
    String ownPapers();

    @Override
    @Message("不在列表中：按类别选择")
    String otherPapers();

    @Override
    @Message(
            "{#switch issuer}{#case COURT}法院{#case JUDGE}法官{#case INVESTIGATING_JUDGE}预审法官{#case PUBLIC_PROSECUTOR}检察官{#case OTHER_AUTHORITY}其他机关{/switch}")
    String issuer(IssuerKind issuer);

    @Override
    @Message("无")
    String nobody();

    @Override
    @Message("门槛可能要求的犯罪类别")
    String groupsSummary();

    @Override
    @Message("紧急情况下，在补交文书之前只能请求最低限度的数据：")
    String leastThatHelps();

    @Override
    @Message("经签署的危险情形说明，PDF 格式，不得加密，最大 {megabytes} MB。")
    String statementHint(long megabytes);

    @Override
    @Message("文书本身：PDF 或签名容器（ASiC），不得加密，最大 {megabytes} MB。")
    String paperHint(long megabytes);

    @Override
    @Message("检查")
    String check();

    @Override
    @Message("检查不会保存任何内容。")
    String checkHint();

    @Override
    @Message("预计结果")
    String verdictTitle();

    @Override
    @Message("填写过程中，此处将显示是否会受理、答复期限以及是否告知当事人。不会保存任何内容。")
    String verdictNothing();

    @Override
    @Message("会受理")
    String verdictAdmitted();

    @Override
    @Message("目前没有障碍")
    String verdictAdmittedSoFar();

    @Override
    @Message("不会受理")
    String verdictRefused();

    @Override
    @Message("信息尚不足")
    String verdictIncomplete();

    @Override
    @Message("需要修改")
    String wrongFields();

    @Override
    @Message("尚缺")
    String missingFields();

    @Override
    @Message("答复期限")
    String answerDue();

    @Override
    @Message("是否告知当事人")
    String noticeLabel();

    @Override
    @Message("{#switch rule}{#case MUST}是，法律要求告知{#case MAY}是，除非有命令禁止{#case MUST_NOT}否，法律禁止告知{/switch}")
    String noticeRule(NoticeRule rule);

    @Override
    @Message("保留至")
    String keptUntil();

    @Override
    @Message("可延长至")
    String extendableUntil();

    @Override
    @Message("文书补交期限")
    String paperDue();

    @Override
    @Message("在此之前不提供任何数据。")
    String withoutPaperNothing();

    @Override
    @Message("在此之前最多提供：")
    String withoutPaperSome();

    @Override
    @Message("审查人员会得知")
    String remarks();

    @Override
    @Message("计算方法")
    String arithmetic();

    @Override
    @Message("依据")
    String source();

    @Override
    @Message("{#switch binding}{#case BINDING}法定{#case ADVISORY}提供方自定目标{/switch}")
    String binding(Binding binding);

    @Override
    @Message("法律规则 {version} 版")
    String rulesVersion(String version);

    @Override
    @Message(
            "{#if countdown.days == 0}今天{#else if countdown.days == 1}明天{#else if countdown.days > 1}还有 {countdown.days} 天{#else}已过 {countdown.overdue} 天{/if}，{countdown.day}")
    String countdown(Countdown countdown);

    @Override
    @Message("暂时无法检查。请用下方按钮重试；可能需要重新登录。")
    String checkUnavailable();

    @Override
    @Message("正在上传")
    String uploading();

    @Override
    @Message("表单未能发送，所填内容仍在：请重试，或先在另一窗口重新登录。")
    String uploadFailed();

    @Override
    @Message("类型")
    String kindLabel();

    @Override
    @Message("{#if due == 'OVER'}已逾期{#else}{due} 天内{/if}")
    String dueFilter(String due);

    @Override
    @Message("不限")
    String any();

    @Override
    @Message("仅我提交的")
    String mine();

    @Override
    @Message("显示")
    String narrow();

    @Override
    @Message("筛选")
    String filters();

    @Override
    @Message("查找案号")
    String findCase();

    @Override
    @Message("须完全一致，空格不限。案号不会出现在网址中。")
    String findHint();

    @Override
    @Message("查找")
    String find();

    @Override
    @Message("没有符合条件的请求。")
    String nothingFits();

    @Override
    @Message("显示全部")
    String showAll();

    @Override
    @Message("贵机关已撤回")
    String withdrawn();

    @Override
    @Message("待补交文书")
    String paperOwed();

    @Override
    @Message("贵机关")
    String yourSide();

    @Override
    @Message("提供方")
    String providersSide();

    @Override
    @Message("{#switch desired}{#case SUBMITTED}已提交{#case CANCELLED}已撤回{/switch}")
    String desired(DesiredStatus desired);

    @Override
    @Message("本请求的内容已销毁，仅保留经过。")
    String shredded();

    @Override
    @Message("因贵机关尚未答复，期限暂停计算。")
    String paused();

    @Override
    @Message("原期限")
    String movedFrom();

    @Override
    @Message("贵机关的文件")
    String documents();

    @Override
    @Message(
            "{#switch purpose}{#case INSTRUMENT}法律文书{#case STATEMENT}危险情形说明{#case AMENDMENT}补充文件{#case CONFIDENTIALITY_ORDER}保密命令{#case ORDER_EXTENSION}命令的延长{#case ORDER_LIFT}命令的解除{/switch}")
    String purpose(DocumentPurpose purpose);

    @Override
    @Message("下载")
    String downloadDocument();

    @Override
    @Message("签名")
    String signature();

    @Override
    @Message("对贵机关的提问")
    String questions();

    @Override
    @Message("提出时间")
    String asked();

    @Override
    @Message("已答复")
    String answered();

    @Override
    @Message("答复")
    String answer();

    @Override
    @Message("提交答复")
    String sendAnswer();

    @Override
    @Message("补充")
    String addTitle();

    @Override
    @Message("补充")
    String add();

    @Override
    @Message("可填写文字、上传文件，或两者兼有。")
    String addHint();

    @Override
    @Message("文件（如有，PDF）")
    String documentOptional();

    @Override
    @Message("文书（PDF）")
    String documentNeeded();

    @Override
    @Message("撤回请求")
    String withdrawTitle();

    @Override
    @Message("贵机关一方立即结束，不可撤销。此前已披露的仍为已披露。")
    String withdrawHint();

    @Override
    @Message("是，我们不再需要")
    String withdrawConfirm();

    @Override
    @Message("撤回")
    String withdraw();

    @Override
    @Message("保密命令")
    String orders();

    @Override
    @Message("未提交命令：是否以及何时告知当事人，由文书所依据的法律决定。")
    String ordersNone();

    @Override
    @Message("截止")
    String orderEnds();

    @Override
    @Message("未规定截止时间")
    String orderNoEnd();

    @Override
    @Message("已延长")
    String orderExtended();

    @Override
    @Message("已提交解除")
    String orderLifted();

    @Override
    @Message("提交命令")
    String orderFile();

    @Override
    @Message("延长该命令")
    String orderExtend();

    @Override
    @Message("须晚于现截止时间；延长未规定截止时间的请留空。")
    String orderExtendHint();

    @Override
    @Message("该命令已解除")
    String orderLift();

    @Override
    @Message("此后将告知当事人，不再等待其截止。")
    String orderLiftHint();

    @Override
    @Message("提交")
    String sendForm();

    @Override
    @Message("提交请求")
    String send();

    @Override
    @Message("保全情况")
    String keepTitle();

    @Override
    @Message("保全起始")
    String keptSince();

    @Override
    @Message("结束时间")
    String keepEnded();

    @Override
    @Message("证明的摘要")
    String keepProof();

    @Override
    @Message("接续请求")
    String takenOverBy();

    @Override
    @Message("延长期限")
    String extendTerm();

    @Override
    @Message("仅可一次，以法律允许为限。")
    String extendTermHint();

    @Override
    @Message("请求提供这些数据")
    String askForKept();

    @Override
    @Message("补交文书")
    String bringPaper();

    @Override
    @Message("逾期未补交的，将被标记为无文书，计入统计并公布。未获接受的文书视为未补交，期限内可另行补交。")
    String bringPaperHint();

    @Override
    @Message("交付")
    String deliveries();

    @Override
    @Message("{#switch state}{#case AVAILABLE}可领取{#case EXPIRED}已过期{#case WITHHELD}已停止提供{/switch}")
    String deliveryState(DeliveryState state);

    @Override
    @Message("领取期限")
    String availableUntil();

    @Override
    @Message("签名回执")
    String receipt();

    @Override
    @Message("下载记录")
    String downloads();

    @Override
    @Message("尚无人下载。")
    String downloadsNone();

    @Override
    @Message(
            "{#switch outcome}{#case WHOLE}已下载{#case PART}已下载部分{#case EXPIRED}已过期{#case WITHHELD}被拒绝{#case NO_SUCH_RANGE}请求的范围不存在{#case UNAVAILABLE}未能提供{#case NOT_ALLOWED}未获准许{#case TOO_OFTEN}请求过于频繁{/switch}")
    String outcome(Download.Outcome outcome);

    @Override
    @Message(
            "{#switch kind}{#case AMENDMENT}已补充。{#case WITHDRAWAL}已撤回。{#case EXTENSION}期限已延长。{#case PAPER}文书已登记。{#case CONFIDENTIALITY_ORDER}命令已登记，自此暂缓告知。{#case CONFIDENTIALITY_EXTENSION}延长已登记。{#case CONFIDENTIALITY_LIFT}解除已登记。{/switch}")
    String done(FollowUpKind kind);

    @Override
    @Message("本机关人员")
    String colleaguesTitle();

    @Override
    @Message("任何人不得自行登记：由同事提名，由贵机关管理员确认。")
    String colleaguesLead();

    @Override
    @Message("角色")
    String role();

    @Override
    @Message("{#switch role}{#case OFFICER}警官{#case AGENCY_ADMINISTRATOR}管理员{#case MACHINE}程序{/switch}")
    String roleName(EnrolmentRole role);

    @Override
    @Message("{#switch state}{#case PROPOSED}已提名{#case ENROLLED}已登记{#case SUSPENDED}已暂停{#case REMOVED}已移除{/switch}")
    String enrolmentState(EnrolmentState state);

    @Override
    @Message("您")
    String you();

    @Override
    @Message("提名同事")
    String propose();

    @Override
    @Message("提名")
    String proposeButton();

    @Override
    @Message("确认")
    String confirm();

    @Override
    @Message("暂停")
    String suspend();

    @Override
    @Message("恢复")
    String reinstate();

    @Override
    @Message("永久移除")
    String remove();

    @Override
    @Message("变更 {name} 的登记")
    String changePerson(String name);

    @Override
    @Message("操作")
    String action();

    @Override
    @Message("确认、暂停和移除由贵机关管理员办理。")
    String administratorOnly();

    @Override
    @Message("此决定由服务提供方的合规部门作出，只有合规部门可以解除。")
    String decidedByCompliance();

    @Override
    @Message("状态通知")
    String webhook();

    @Override
    @Message("状态变化时通知贵机关程序的网址，不发送任何个人信息。")
    String webhookLead();

    @Override
    @Message("保存网址")
    String webhookSave();

    @Override
    @Message("删除网址")
    String webhookRemove();

    @Override
    @Message("发送测试消息")
    String webhookTest();

    @Override
    @Message("尚未登记。")
    String webhookNone();

    @Override
    @Message("未说明")
    String notSaid();

    @Override
    @Message("是")
    String yes();

    @Override
    @Message("否")
    String no();

    @Override
    @Message("{#switch state}{#case WAITING}等待中{#case DELIVERED}已送达{#case GIVEN_UP}已放弃{#case DROPPED}已丢弃{/switch}")
    String messageState(MessageState state);

    @Override
    @Message("尝试 {count} 次")
    String attempts(int count);

    @Override
    @Message(
            "{#switch problem}{#case STRONGER_AUTHENTICATION_NEEDED}请重新登录{#case OFFICER_NOT_ENROLLED}您尚未登记{#case AGENCY_SUSPENDED}贵机关已被暂停{#case AGENCY_NOT_CERTIFIED}贵机关未获认证{#case AGENCY_REVOKED}认证已被撤销{#case TOO_MANY_REQUESTS}调用过于频繁{#case DATA_REQUEST_UNKNOWN}没有该请求{#case DELIVERY_EXPIRED}数据包已过期{#case PACKAGE_NOT_AVAILABLE}尚无数据包{#case DELIVERY_UNKNOWN}没有该交付{#case RECEIPT_NOT_AVAILABLE}尚无回执{#case DATA_REQUEST_SHREDDED}数据已销毁{#case NOT_FOUND}此处没有内容{#case ROLE_MISSING}此账户无权使用{#case AGENCY_UNKNOWN}贵机关尚未登记{#case FORM_NOT_OURS}表单已失效{#case BODY_TOO_LARGE}文件过大{#case INSTRUMENT_TOO_LARGE}文件过大{#case INSTRUMENT_UNREADABLE}无法读取文件{#case DOCUMENT_INFECTED}文件含有有害内容{#case ANTIVIRUS_UNAVAILABLE}无法扫描文件{#case REQUEST_IS_OVER}请求已结束{#case EXTENSION_NOT_POSSIBLE}期限不能延长{#case PAPER_NOT_POSSIBLE}不能补交文书{#case ORDER_NOT_POSSIBLE}不能对该命令作此操作{#case CONFIDENTIALITY_ORDER_UNKNOWN}没有该命令{#case STALE}内容已有变化{#case IDEMPOTENCY_KEY_REUSED}此表单先前已提交{#case VALIDATION_FAILED}部分内容有误{#case SECOND_PERSON_NEEDED}须由另一人办理{#case ADMINISTRATOR_NEEDED}仅管理员可以办理{#case COMPLIANCE_NEEDED}仅合规部门可以办理{#case ALREADY_ENROLLED}已提名或登记{#case ENROLMENT_STATE_FORBIDS}登记状态已变化{#case ENROLMENT_UNKNOWN}没有该登记{#case WEBHOOK_NOT_ENROLLED}尚无通知网址{#case TEMPORARILY_UNAVAILABLE}暂时无法使用{#else}操作未成功{/switch}")
    String problemTitle(IntakeProblem problem);

    @Override
    @Message(
            "{#switch problem}{#case STRONGER_AUTHENTICATION_NEEDED}此操作须确认是您本人：请使用第二验证因素重新登录。未作任何更改。{#case OFFICER_NOT_ENROLLED}可由贵机关一名已登记的同事提名您，并由贵机关的管理员确认。在此之前不显示任何内容。{#case AGENCY_SUSPENDED}可以查看此前的请求，但不能作任何更改，也不能下载数据包。请联系合规部门。{#case AGENCY_NOT_CERTIFIED}可以查看此前的请求，但不能作任何更改，也不能下载数据包。请联系合规部门。{#case AGENCY_REVOKED}不再显示任何内容。请联系合规部门。{#case TOO_MANY_REQUESTS}贵机关的请求过于频繁。请稍候再试。{#case DATA_REQUEST_UNKNOWN}贵机关没有提交过该地址对应的请求。{#case DELIVERY_EXPIRED}数据包的提供期限已过，任何人都不能延长。如仍需要，请重新提交请求。{#case PACKAGE_NOT_AVAILABLE}该请求尚未披露任何数据，进度见其页面。{#case DELIVERY_UNKNOWN}该请求没有此地址对应的交付。{#case RECEIPT_NOT_AVAILABLE}贵机关尚无人下载。{#case DATA_REQUEST_SHREDDED}本请求的内容已销毁，无法再取得。{#case NOT_FOUND}地址可能不完整。{#case ROLE_MISSING}本门户仅供经认证机关的警官使用，请用相应账户登录。{#case AGENCY_UNKNOWN}请联系合规部门登记贵机关。{#case FORM_NOT_OURS}请重新打开表单；未提交任何内容。{#case BODY_TOO_LARGE}请提交较小的 PDF；未提交任何内容。{#case INSTRUMENT_TOO_LARGE}请提交较小的 PDF；未提交任何内容。{#case INSTRUMENT_UNREADABLE}须为可供阅读的 PDF：未加密、未损坏、有页面；或仅含一个此类 PDF 的签名容器。未记录任何内容。{#case DOCUMENT_INFECTED}请检查您的计算机并重新制作文件。未记录任何内容。{#case ANTIVIRUS_UNAVAILABLE}未记录任何内容，请稍后再试。{#case REQUEST_IS_OVER}其状态说明了结果，或贵机关已撤回。请提交新请求。{#case EXTENSION_NOT_POSSIBLE}已延长过、期限已满，或其法律不允许延长。{#case PAPER_NOT_POSSIBLE}期限已过、已补交，或无须补交。{#case ORDER_NOT_POSSIBLE}贵机关已说明该命令被解除。请提交新命令。{#case CONFIDENTIALITY_ORDER_UNKNOWN}该请求没有此命令。{#case STALE}您打开页面后他人作了更改。以下为最新状态；您的内容未被记录。{#case IDEMPOTENCY_KEY_REUSED}先前已以其他内容提交并登记。再次提交前请查看以下内容。{#case VALIDATION_FAILED}未记录任何内容。请修改以下内容后重新提交。{#case SECOND_PERSON_NEEDED}提名或暂停他人者不得自行确认或恢复，任何人也不得为自己办理。{#case ADMINISTRATOR_NEEDED}请联系贵机关管理员。{#case COMPLIANCE_NEEDED}此人由服务提供方的合规部门暂停或移除，只有合规部门可以解除。请联系合规部门。{#case ALREADY_ENROLLED}一人仅代表一个机关，且仅登记一次。{#case ENROLMENT_STATE_FORBIDS}他人已先行办理。以下为最新状态。{#case ENROLMENT_UNKNOWN}贵机关没有此登记。{#case WEBHOOK_NOT_ENROLLED}请先登记网址。{#case TEMPORARILY_UNAVAILABLE}未记录任何内容，请稍后再试。{#else}未记录任何内容，请重试；如反复出现，请联系合规部门。{/switch}")
    String problemSentence(IntakeProblem problem);

    @Override
    @Message(
            "{#switch fault}{#case REQUIRED}请填写此项。{#case UNKNOWN_FIELD}未知的字段。{#case WRONG_TYPE}无法读取。{#case TOO_LONG}内容过长。{#case TOO_MANY}数量过多。{#case NAMED_TWICE}此项重复。{#case UNREADABLE_CHARACTERS}含有无法显示的字符。{#case UNKNOWN_VALUE}请从所列选项中选择。{#case NOT_A_DATE}请填写日期。{#case NOT_A_TIME}请填写日期和时间。{#case ENDS_BEFORE_IT_BEGINS}结束时间必须晚于起始时间。{#case IN_THE_FUTURE}日期在将来。{#case ALREADY_OVER}时间已过。{#case NOT_AN_EMAIL_ADDRESS}不是有效的电子邮箱。{#case NOT_A_PHONE_NUMBER}请按国际格式填写号码，例如 +8613800138000。{#case NOT_AN_ACCOUNT_ID}账户编号不含空格，最多 200 个字符。{#case NOT_A_USERNAME}用户名不含空格，最多 100 个字符。{#case NOT_AN_IP_ADDRESS}不是可从外部看到的 IP 地址。{#case NOT_A_PORT}端口为 1 至 65535 的数字。{#case NOT_A_URL_OF_OURS}不是本服务的网址。{#case NOT_EXPECTED_HERE}此处不应填写此项。{#case OUT_OF_RANGE}请填写 0 至 99 的数字。{#case CONTRADICTION}与旁边的内容矛盾。{#case TOO_MUCH_WITHOUT_PAPER}没有文书时只能请求最低限度的数据；其余请先申请保全。{#case NO_SUCH_PRESERVATION}贵机关没有可接续的该编号保全请求。{#case OTHER_ACCOUNTS_PRESERVED}所保全的是其他账户的数据。请至少列出其中一个账户，写法与保全请求相同。{#case NO_SUCH_CLARIFICATION}该问题已不再待答。{#case NOT_A_WEBHOOK_ADDRESS}须为带主机名和通常端口的 https 网址。{#case NOT_PUBLICLY_REACHABLE}该主机不只指向公共地址。{#case NOT_A_SUBJECT}不是身份提供方的主体编号。{#else}无法接受。{/switch}")
    String fault(Fault fault);
}
