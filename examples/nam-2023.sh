#!/bin/sh
# Một năm của Khối thi đua, từ kế hoạch đến báo cáo tổng kết, bằng số liệu TỰ NGHĨ RA trong
# khoi-thi-dua-2023/nam-2023:
#
#   sh examples/nam-2023.sh THƯ_MỤC
#
# Lệnh kehoach lấy trong PATH; ở nơi khác thì đặt KEHOACH=/đường/dẫn/kehoach.
set -eu
here=$(dirname "$0")/khoi-thi-dua-2023
out=${1:?cần tên thư mục kết quả}
kehoach=${KEHOACH:-kehoach}
here_full=$(cd "$here" && pwd)

mkdir -p "$out"
cp "$here"/*.yaml "$here"/nam-2023/*.yaml "$out"/
rm -f "$out"/don-doc.yaml
cd "$out"

step() { printf '\n== %s\n' "$1"; }
# 1 là xong nhưng có điều cần xem lại: báo cáo còn thiếu …
heed() { "$@" || test $? = 1; }

# đóng vai các đơn vị: điền biểu mẫu bằng số liệu tự nghĩ ra, rồi thu lại từ chính biểu mẫu ấy
collect() {
    period=$1 result=ket-qua-2023${2:+-$2}.yaml
    shift 2
    mv "$result" so-lieu-"$period".yaml
    "$kehoach" form ke-hoach-2023.yaml --ky "$period" --dien-tu so-lieu-"$period".yaml \
        -o gui-ve-"$period" --force
    heed "$kehoach" collect gui-ve-"$period" --plan ke-hoach-2023.yaml -o "$result" \
        --khong-ghi-so "$@"
}

step 'Tháng 5: kế hoạch, và biểu mẫu để các đơn vị điền'
"$kehoach" build ke-hoach-2023.yaml --force
# văn thư cấp số, ghi ngày; các văn bản sau dẫn kế hoạch theo đó
sed -e 's|^  so: #.*|  so: 123|' -e 's|^  ngay: 2023 #.*|  ngay: 25/5/2023|' \
    "$here_full"/ke-hoach-2023.yaml > ke-hoach-2023.yaml
"$kehoach" build ke-hoach-2023.yaml --force
"$kehoach" form ke-hoach-2023.yaml --ky 6-thang -o bieu-mau-6-thang --force

step 'Tháng 6: ai đã gửi báo cáo; đôn đốc đơn vị còn thiếu'
heed "$kehoach" status ke-hoach-2023.yaml --as-of 21/6/2023
heed "$kehoach" remind ke-hoach-2023.yaml --as-of 21/6/2023 --force

step 'Biểu mẫu gửi về, thu lại thành tệp kết quả'
collect 6-thang 6-thang

step 'Cuối tháng 6: báo cáo sơ kết 06 tháng, gửi Bộ'
"$kehoach" report ke-hoach-2023.yaml --period 6-thang --as-of 30/6/2023 --force

step 'Cuối tháng 9: báo cáo tình hình 09 tháng, trong Khối'
"$kehoach" report ke-hoach-2023.yaml --period 9-thang --gui noi-bo --as-of 30/9/2023 --force

step 'Tháng 11: biểu mẫu cả năm, đôn đốc, báo cáo tổng kết'
"$kehoach" form ke-hoach-2023.yaml --ky nam -o bieu-mau-nam --force
collect nam '' --khoi-cham
heed "$kehoach" remind ke-hoach-2023.yaml --as-of 16/11/2023 --force
"$kehoach" report ke-hoach-2023.yaml --period nam --as-of 30/11/2023 --force

step 'Soát mọi văn bản đã lập'
"$kehoach" check ke-hoach-2023.docx bao-cao-*.docx don-doc
