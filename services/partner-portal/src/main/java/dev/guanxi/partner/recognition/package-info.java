/** Recognises a customer, however it is written, and tells whether somebody works on it. */
@NullMarked
package dev.guanxi.partner.recognition;

import org.jspecify.annotations.NullMarked;
