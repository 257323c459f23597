/** What one may ask people's consent for, and with which words. */
@NullMarked
package dev.guanxi.contact.purpose;

import org.jspecify.annotations.NullMarked;
