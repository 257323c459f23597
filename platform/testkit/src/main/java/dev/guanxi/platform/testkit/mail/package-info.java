/** A real mail server, and the letters that arrived there. */
@NullMarked
package dev.guanxi.platform.testkit.mail;

import org.jspecify.annotations.NullMarked;
