package dev.guanxi.marketing.response;

/** The way a response came. */
public enum Channel {
    WEB_FORM,
    EMAIL,
    TELEPHONE,
    EVENT,
    POST
}
