//! What printpdf leaves to be put right.
//!
//! It writes version 1.3, claims PDF/X, takes the file's identity from a fixed
//! seed, gives every page an empty list of links and knows no language. All of
//! that is replaced here, and the streams are compressed.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};
use sha2::{Digest, Sha256};

use super::{Moment, PdfInfo, outline};
use crate::Laid;

const PROGRAM: &str = "Sổ CCHC";

/// Mends the whole file.
pub(super) fn mend(document: &mut Document, laid: &Laid, info: &PdfInfo) -> lopdf::Result<()> {
    document.version = "1.7".to_owned();
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    share_resources(document, &pages)?;
    let heights: Vec<(ObjectId, i32)> = pages.iter().copied().zip(laid.pages.iter().map(|page| page.height)).collect();
    let outlines = outline::write(document, &laid.outline, &heights);
    let metadata = document.add_object(xmp(laid, info));
    let catalog = document.catalog_mut()?;
    catalog.set("Lang", Object::string_literal("vi-VN"));
    catalog.set("Metadata", Object::Reference(metadata));
    let mut preferences = Dictionary::new();
    preferences.set("DisplayDocTitle", Object::Boolean(true));
    catalog.set("ViewerPreferences", Object::Dictionary(preferences));
    catalog.remove(b"PageLayout");
    match outlines {
        Some(root) => {
            catalog.set("Outlines", Object::Reference(root));
            catalog.set("PageMode", Object::Name(b"UseOutlines".to_vec()));
        }
        None => catalog.set("PageMode", Object::Name(b"UseNone".to_vec())),
    }
    if let Ok(id) = document.trailer.get(b"Info").and_then(Object::as_reference) {
        document.objects.insert(id, Object::Dictionary(info_dictionary(laid, info)));
    }
    let identity = identity(document);
    let identity = Object::String(identity, StringFormat::Hexadecimal);
    document.trailer.set("ID", Object::Array(vec![identity.clone(), identity]));
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
        {
            stream.compress()?;
        }
    }
    Ok(())
}

/// All pages draw on the same fonts: one list of resources serves them all.
fn share_resources(document: &mut Document, pages: &[ObjectId]) -> lopdf::Result<()> {
    let mut shared: Option<Object> = None;
    for page in pages {
        let dictionary = document.get_dictionary_mut(*page)?;
        dictionary.remove(b"Annots");
        dictionary.remove(b"TrimBox");
        dictionary.remove(b"CropBox");
        let own = dictionary.get(b"Resources")?.clone();
        match &shared {
            None => shared = Some(own),
            Some(first) => {
                dictionary.set("Resources", first.clone());
                document.objects.remove(&own.as_reference()?);
            }
        }
    }
    let Some(resources) = shared else {
        return Ok(());
    };
    let dictionary = document.get_dictionary_mut(resources.as_reference()?)?;
    let mut unused = Vec::new();
    for key in [b"XObject".as_slice(), b"ExtGState", b"Shading"] {
        unused.extend(dictionary.remove(key));
    }
    for object in unused {
        document.objects.remove(&object.as_reference()?);
    }
    Ok(())
}

fn info_dictionary(laid: &Laid, info: &PdfInfo) -> Dictionary {
    let mut dictionary = Dictionary::new();
    dictionary.set("Title", text_string(&laid.title));
    if !laid.author.is_empty() {
        dictionary.set("Author", text_string(&laid.author));
    }
    if !laid.subject.is_empty() {
        dictionary.set("Subject", text_string(&laid.subject));
    }
    dictionary.set("Creator", text_string(PROGRAM));
    dictionary.set("Producer", text_string(PROGRAM));
    dictionary.set("CreationDate", Object::string_literal(pdf_date(info.created)));
    dictionary.set("ModDate", Object::string_literal(pdf_date(info.created)));
    dictionary
}

/// "D:20261220083000+07'00'".
fn pdf_date(moment: Moment) -> String {
    let Moment { year, month, day, hour, minute, second, .. } = moment;
    let (sign, hours, minutes) = offset(moment);
    format!("D:{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}{sign}{hours:02}'{minutes:02}'")
}

/// "2026-12-20T08:30:00+07:00".
fn iso_date(moment: Moment) -> String {
    let Moment { year, month, day, hour, minute, second, .. } = moment;
    let (sign, hours, minutes) = offset(moment);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{sign}{hours:02}:{minutes:02}")
}

fn offset(moment: Moment) -> (char, u16, u16) {
    let minutes = moment.offset_minutes.unsigned_abs();
    (if moment.offset_minutes < 0 { '-' } else { '+' }, minutes / 60, minutes % 60)
}

/// The same facts once more as XMP, for archives.
fn xmp(laid: &Laid, info: &PdfInfo) -> Stream {
    let date = iso_date(info.created);
    let (title, author, subject) = (escaped(&laid.title), escaped(&laid.author), escaped(&laid.subject));
    let packet = format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\
         <dc:format>application/pdf</dc:format>\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\
         <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\
         <dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\
         <xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool><pdf:Producer>{PROGRAM}</pdf:Producer>\
         {}</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
        signature_places(laid)
    );
    let mut dictionary = Dictionary::new();
    dictionary.set("Type", Object::Name(b"Metadata".to_vec()));
    dictionary.set("Subtype", Object::Name(b"XML".to_vec()));
    Stream::new(dictionary, packet.into_bytes()).with_compression(false)
}

/// The rooms kept for signatures, for the tool that signs: page from 1, then left, bottom, width and height in
/// points from the lower left corner, and whose it is.
fn signature_places(laid: &Laid) -> String {
    if laid.signature_places.is_empty() {
        return String::new();
    }
    let mut places = String::new();
    for place in &laid.signature_places {
        let sheet = laid.pages.get(place.page).map_or(0, |page| page.height);
        let points = |hundredths: i32| format!("{}.{:02}", hundredths / 100, (hundredths % 100).abs());
        places.push_str(&format!(
            "<rdf:li>page={} rect={},{},{},{} signer={}</rdf:li>",
            place.page + 1,
            points(place.x),
            points(sheet - place.y - place.height),
            points(place.width),
            points(place.height),
            escaped(&place.signer)
        ));
    }
    format!("<cchc:SignaturePlaces xmlns:cchc=\"urn:so-cchc:1\"><rdf:Seq>{places}</rdf:Seq></cchc:SignaturePlaces>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The first 16 bytes of a hash over everything drawn and stated.
fn identity(document: &Document) -> Vec<u8> {
    let mut hash = Sha256::new();
    for object in document.objects.values() {
        match object {
            Object::Stream(stream) => hash.update(&stream.content),
            other => hash.update(format!("{other:?}")),
        }
    }
    hash.finalize().iter().take(16).copied().collect()
}

/// Text outside the pages: UTF-16 with its mark.
pub(super) fn text_string(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}
