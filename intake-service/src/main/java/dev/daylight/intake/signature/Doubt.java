package dev.daylight.intake.signature;

/// Why a person has to look. The names are part of the interface: they stand in representations and in
/// particulars.
public enum Doubt {
    UNSIGNED("The paper carries no electronic signature.", "文件没有电子签名。"),
    CHANGED_AFTER_SIGNING(
            "The signature does not cover the whole file: something was added after signing.", "签名未覆盖整个文件：签名之后有内容被添加。"),
    PAPER_NOT_COVERED("The signature in the container is not about the paper in it.", "容器中的签名与其中的文件无关。"),
    UNTRUSTED("The signer's certificate leads to no authority that we trust.", "签名者的证书不属于我们信任的任何机构。"),
    NO_REVOCATION_DATA(
            "We hold no current list that would tell whether the signer's certificate was revoked.",
            "我们没有当前的吊销列表，无法判断签名者的证书是否已被吊销。"),
    REVOKED("The signer's certificate was revoked.", "签名者的证书已被吊销。"),
    OUTSIDE_VALIDITY("It is not shown that the signer's certificate was valid when it was used.", "无法证明签名者的证书在使用时有效。"),
    WEAK_CRYPTOGRAPHY("The signature uses cryptography that is not safe any more.", "签名使用的加密算法已不再安全。"),
    SIGNATURE_UNREADABLE("There is a signature, but it cannot be read as one.", "存在签名，但无法读取。"),
    NOT_VALID("The signature could not be confirmed.", "无法确认该签名。"),
    SIGNER_UNKNOWN("The signer is known to no entry of our list of authorities.", "签名者不在我们的机关名录中。"),
    WRONG_COUNTRY("The signer signs for an authority of another country.", "签名者代表的是另一个国家的机关。"),
    WRONG_INSTRUMENT("The signer signs for an authority that may not issue this instrument.", "签名者所代表的机关无权签发此类文书。"),
    INSTRUMENT_NOT_NAMED(
            "The request does not name the type of the instrument, so nobody knows who may issue it.",
            "请求未指明文书类型，因此无法判断谁有权签发。"),
    TRUST_UNREADABLE("Our own list of authorities cannot be read at the moment.", "我们的机关名录目前无法读取。");

    private final String sentence;
    private final String sentenceInChinese;

    Doubt(String sentence, String sentenceInChinese) {
        this.sentence = sentence;
        this.sentenceInChinese = sentenceInChinese;
    }

    public String sentence() {
        return sentence;
    }

    public String sentenceInChinese() {
        return sentenceInChinese;
    }
}
