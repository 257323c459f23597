/** What partner-portal holds about people, for those who ask. */
@NullMarked
package dev.guanxi.partner.privacy;

import org.jspecify.annotations.NullMarked;
