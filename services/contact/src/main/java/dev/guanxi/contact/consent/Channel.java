package dev.guanxi.contact.consent;

/** By what people are addressed. */
public enum Channel {
    EMAIL,
    SMS,
    PHONE,
    POST,
    WECHAT
}
