package dev.guanxi.sales.lead;

/** How somebody introduced somebody else. */
public enum IntroductionWay {
    /** 口头 */
    WORD_OF_MOUTH,
    /** 写信 */
    LETTER,
    /** 电话 */
    PHONE,
    /** 名片 */
    BUSINESS_CARD,
    EMAIL,
    /** In a chat or a social network. */
    ONLINE,
    OTHER
}
