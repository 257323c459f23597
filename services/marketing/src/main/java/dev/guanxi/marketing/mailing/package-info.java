/**
 * Mails to many people, each asked for their consent at the moment of sending, and each sent at most once: what is to
 * be sent is recorded before it is sent.
 */
@NullMarked
package dev.guanxi.marketing.mailing;

import org.jspecify.annotations.NullMarked;
