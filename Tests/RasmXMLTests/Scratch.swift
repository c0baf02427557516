import Testing
@testable import RasmXML
@Test func scratch() throws {
    var r = try XMLReader(Array("<?xml version='1.0'?><!DOCTYPE seg SYSTEM \"a.dtd\" [<!-- < c --><!ENTITY e '<x>'><!ATTLIST ph d CDATA 'v'>]>\n<!-- hi --><seg xmlns:q='urn:q' a='1&amp;2 &gt;&#10;'>مرحبا &amp; <ph/><![CDATA[a]]b]]><![CDATA[<]]>\r\nx<?pi d?></seg>\n".utf8))
    while let e = try r.next() { print(e.line, e.column, e.byteRange!, e.kind) }
    for bad in ["<a>", "<a/><b/>", "<a/>x", "<a>&</a>", "<a>&x;</a>", "<a b='&x;'/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<a x:b=''/>", "<a><b></a>", "<?xml version='1.0' encoding='windows-1256'?><a>\u{e9}</a>", "<?xml version='1.0' encoding='utf-16'?><a/>", "<?xml version='1.0' encoding='foo'?><a/>", "", "abc","<a>\u{1}</a>", "<a", "<a b='1' b='2'/>", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><a/>"] {
        do { var r = try XMLReader(Array(bad.utf8)); while let e = try r.next() { print("  ", e.kind) }; print("OK", bad) } catch { print("BAD", bad, "→", error) }
    }
}
