/** What marketing holds about people, for those who ask. */
@NullMarked
package dev.guanxi.marketing.privacy;

import org.jspecify.annotations.NullMarked;
