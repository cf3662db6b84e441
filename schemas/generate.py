"""Writes the generated files of this folder from the JATS DTDs (see generate.sh, which calls this).

A DTD content model is a deterministic regular expression, and so is an XSD one, so each element becomes one
flat declaration: no substitution groups, no derived types. That keeps the files small, lets a driver include
them into another namespace, and makes a validator name real elements when it complains.
"""

import re
import sys
from pathlib import Path

from lxml import etree

NAMESPACES = {
    "ali": "http://www.niso.org/schemas/ali/1.0/",
    "mml": "http://www.w3.org/1998/Math/MathML",
    "xlink": "http://www.w3.org/1999/xlink",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
LOCATIONS = {"ali": "../../niso/ali.xsd", "mml": "../../w3c/mathml3.xsd", "xlink": "../../w3c/xlink.xsd", "xml": "../../w3c/xml.xsd"}

# What the DTD writes as attributes but a namespace-aware schema language knows by itself.
SYNTAX = {"xmlns", "xsi"}

TYPES = {
    "cdata": "string", "id": "ID", "idref": "IDREF", "idrefs": "IDREFS",
    "nmtoken": "NMTOKEN", "nmtokens": "NMTOKENS", "entity": "ENTITY",
}
OCCURS = {"once": "", "opt": ' minOccurs="0"', "mult": ' minOccurs="0" maxOccurs="unbounded"', "plus": ' maxOccurs="unbounded"'}


def occurs(node):
    return OCCURS[node.occur]


def operands(node, kind):
    """The members of a choice or sequence that the parser keeps as a chain of pairs."""
    if node.type == kind and node.left is not None:
        yield from operands(node.left, kind) if node.left.occur == "once" else [node.left]
        right = node.right
        if right.type == kind and right.occur == "once":
            yield from operands(right, kind)
        else:
            yield right
    else:
        yield node


class Writer:
    """The declarations of one DTD, as the lines of an XSD."""

    def __init__(self, dtd):
        declared = list(dtd.iterelements())
        # The parser gives the members of a content model without their prefix. In a model of JATS a name is
        # that of a JATS element (sec, not MathML's secant) unless only another namespace has it (math).
        self.prefixes = {e.name: e.prefix for e in declared} | {e.name: None for e in declared if e.prefix is None}
        self.elements = sorted((e for e in declared if e.prefix is None), key=lambda e: e.name)
        self.groups = self.shared(self.choice, "content", 6)
        self.attribute_groups = self.shared(self.attributes, "attributes", 4)

    def shared(self, part, suffix, least):
        """Names for what two elements or more have in common, after the first element that has it."""
        users = {}
        for element in self.elements:
            users.setdefault(part(element), []).append(element.name)
        return {lines: f"{names[0]}-{suffix}" for lines, names in users.items() if len(names) > 1 and len(lines) >= least}

    def reference(self, node):
        prefix = self.prefixes[node.name]
        return f"{prefix}:{node.name}" if prefix else node.name

    def choice(self, element):
        """The alternatives of mixed content, without the text."""
        if element.type != "mixed":
            return ()
        members = operands(element.content, "or")
        names = sorted(self.reference(m) for m in members if m.type != "pcdata")
        return tuple(f'<xs:element ref="{name}"/>' for name in names)

    def attributes(self, element):
        found = (a for a in element.iterattributes() if a.prefix not in SYNTAX and a.name != "xmlns")
        ordered = sorted(found, key=lambda a: (a.prefix or "", a.name))
        return tuple(line for a in ordered for line in self.attribute(a))

    def attribute(self, attribute):
        use = ' use="required"' if attribute.default == "required" else ""
        if attribute.prefix:
            # Declared once, in the schema of its own namespace; a single allowed value is said here.
            values = attribute.values()
            fixed = attribute.default_value if attribute.default == "fixed" else values[0] if len(values) == 1 else None
            fixed = f' fixed="{fixed}"' if fixed else ""
            return [f'<xs:attribute ref="{attribute.prefix}:{attribute.name}"{use}{fixed}/>']
        values = attribute.values()
        if not values:
            return [f'<xs:attribute name="{attribute.name}" type="xs:{TYPES[attribute.type]}"{use}/>']
        return [
            f'<xs:attribute name="{attribute.name}"{use}>',
            '  <xs:simpleType>',
            '    <xs:restriction base="xs:NMTOKEN">',
            *(f'      <xs:enumeration value="{value}"/>' for value in values),
            '    </xs:restriction>',
            '  </xs:simpleType>',
            '</xs:attribute>',
        ]

    def particle(self, node, depth):
        pad = "  " * depth
        if node.type == "element":
            yield f'{pad}<xs:element ref="{self.reference(node)}"{occurs(node)}/>'
            return
        tag = "sequence" if node.type == "seq" else "choice"
        yield f"{pad}<xs:{tag}{occurs(node)}>"
        for member in operands(node, node.type):
            yield from self.particle(member, depth + 1)
        yield f"{pad}</xs:{tag}>"

    def content(self, element):
        if element.type == "mixed":
            choice = self.choice(element)
            if choice in self.groups:
                yield f'<xs:group ref="{self.groups[choice]}" minOccurs="0" maxOccurs="unbounded"/>'
            elif choice:
                yield '<xs:choice minOccurs="0" maxOccurs="unbounded">'
                yield from ("  " + line for line in choice)
                yield '</xs:choice>'
        elif element.type == "element":
            # A model of one element needs a sequence around it.
            node = element.content
            if node.type == "element":
                yield '<xs:sequence>'
                yield from self.particle(node, 1)
                yield '</xs:sequence>'
            else:
                yield from self.particle(node, 0)

    def declaration(self, element):
        mixed = ' mixed="true"' if element.type == "mixed" else ""
        yield f'<xs:element name="{element.name}">'
        yield f'  <xs:complexType{mixed}>'
        yield from ("    " + line for line in self.content(element))
        attributes = self.attributes(element)
        if attributes in self.attribute_groups:
            yield f'    <xs:attributeGroup ref="{self.attribute_groups[attributes]}"/>'
        else:
            yield from ("    " + line for line in attributes)
        yield '  </xs:complexType>'
        yield '</xs:element>'

    def body(self):
        for lines, name in sorted(self.groups.items(), key=lambda item: item[1]):
            yield from [f'<xs:group name="{name}">', '  <xs:choice>', *("    " + line for line in lines), '  </xs:choice>', '</xs:group>']
        for lines, name in sorted(self.attribute_groups.items(), key=lambda item: item[1]):
            yield from [f'<xs:attributeGroup name="{name}">', *("  " + line for line in lines), '</xs:attributeGroup>']
        for element in self.elements:
            yield from self.declaration(element)


def write_schema(dtd_file, title, target):
    prefixes = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items() if prefix != "xml")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<!-- {title}, as an XML Schema in no namespace.',
        f'     Generated from {dtd_file.name} of the National Library of Medicine, which is in the public domain,',
        '     by generate.sh: do not edit. ../../README.md says how it was made. -->',
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"{prefixes}>',
        *(f'  <xs:import namespace="{NAMESPACES[prefix]}" schemaLocation="{LOCATIONS[prefix]}"/>' for prefix in NAMESPACES),
        *("  " + line for line in Writer(etree.DTD(str(dtd_file))).body()),
        '</xs:schema>',
    ]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def general_entities(dtd_file):
    """Name and replacement text of every general entity that a DTD declares."""
    # The parser lists parameter entities too; only the declarations themselves tell which are which.
    declared = {}
    for file in sorted(dtd_file.parent.rglob("*.ent")) + sorted(dtd_file.parent.rglob("*.dtd")):
        text = re.sub(r"<!--.*?-->", "", file.read_text(encoding="utf-8", errors="replace"), flags=re.S)
        for name, value in re.findall(r"<!ENTITY\s+([\w.-]+)\s+[\"']([^\"']*)[\"']\s*>", text):
            declared.setdefault(name, set()).add(value)
    for entity in etree.DTD(str(dtd_file)).iterentities():
        if entity.orig in declared.get(entity.name, ()):
            yield entity.name, entity.content


def literal(text):
    """An entity value that stands for exactly this replacement text."""
    plain = lambda c: c.isascii() and c.isprintable() and c not in "&%\"<"
    return "".join(c if plain(c) else f"&#x{ord(c):X};" for c in text)


def write_entities(dtd_file, target):
    entities = dict(general_entities(dtd_file))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<!-- The general entities that JATS documents may use (the ISO sets and a few of JATS), and nothing else:',
        '     no element and no attribute, so that reading a document with it adds nothing to the document.',
        f'     Generated from {dtd_file.name} of the National Library of Medicine, which is in the public domain,',
        '     by generate.sh: do not edit. ../README.md says how it was made. -->',
        *(f'<!ENTITY {name} "{literal(entities[name])}">' for name in sorted(entities)),
    ]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(source, target):
    jats = target / "jats"
    archiving = source / "1.3" / "JATS-archivearticle1-3-mathml3.dtd"
    publishing = source / "1.3" / "JATS-journalpublishing1-3-mathml3.dtd"
    write_schema(archiving, "JATS Archiving and Interchange 1.3 with MathML 3", jats / "archiving-1.3" / "jats-archiving.xsd")
    write_schema(publishing, "JATS Journal Publishing 1.3 with MathML 3", jats / "publishing-1.3" / "jats-publishing.xsd")
    # All versions from 1.0 to 1.4 declare the same ones.
    write_entities(archiving, jats / "jats-entities.dtd")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
