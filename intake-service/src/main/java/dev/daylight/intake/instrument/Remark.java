package dev.daylight.intake.instrument;

/// What a reviewer should know before opening a file. None of it makes the file unreadable.
public enum Remark {
    SCRIPT("It contains a script.", "文件含有脚本。"),
    LAUNCH("It asks the reader's computer to start something.", "文件要求在阅读者的电脑上启动程序。"),
    ACTION("Something happens by itself when it is opened.", "打开文件时会自动执行操作。"),
    EMBEDDED_FILES("Other files are embedded in it.", "文件中嵌入了其他文件。"),
    REACHES_OUT("It sends forms or opens other documents.", "文件会发送表单或打开其他文档。"),
    RICH_MEDIA("It contains media that a reader program plays.", "文件含有可播放的媒体。"),
    FORM_LOGIC(
            "It contains a dynamic form (XFA), whose content may differ from what is printed.",
            "文件含有动态表单（XFA），其内容可能与打印结果不同。"),
    MORE_BEHIND_THE_END("Data follow behind its end.", "文件结尾之后还有数据。"),
    NOT_FULLY_EXAMINED("It has more parts than are examined, or parts that cannot be read.", "文件的部分内容未能检查。"),
    NOT_SCANNED("No virus scanner has looked at it.", "未经病毒扫描。");

    private final String sentence;
    private final String sentenceInChinese;

    Remark(String sentence, String sentenceInChinese) {
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
