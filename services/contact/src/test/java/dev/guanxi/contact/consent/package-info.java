@NullMarked
package dev.guanxi.contact.consent;

import org.jspecify.annotations.NullMarked;
