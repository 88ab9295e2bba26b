/// One visual language for all pages: the layout template, the stylesheet, and how a page's language is chosen. No
/// logic,
/// no domain word. Pages work without scripts; the content security policy of every service forbids them.
@NullMarked
package dev.daylight.pages;

import org.jspecify.annotations.NullMarked;
