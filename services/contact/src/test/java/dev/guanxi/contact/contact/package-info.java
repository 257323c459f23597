@NullMarked
package dev.guanxi.contact.contact;

import org.jspecify.annotations.NullMarked;
